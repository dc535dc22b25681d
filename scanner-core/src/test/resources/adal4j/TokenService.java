package com.example.spring;

import com.microsoft.aad.adal4j.AuthenticationContext;
import com.microsoft.aad.adal4j.AuthenticationResult;
import com.microsoft.aad.adal4j.ClientCredential;
import java.net.MalformedURLException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

@Service
public class TokenService {
  @Value("${azure.activedirectory.tenant-id}")
  private String tenantId;

  @Value("${azure.activedirectory.client-id}")
  private String clientId;

  @Value("${azure.activedirectory.client-secret}")
  private String clientSecret;

  private final ExecutorService executor = Executors.newFixedThreadPool(4);

  public String graphToken() throws Exception {
    return acquire("https://graph.microsoft.com/").getAccessToken();
  }

  private AuthenticationResult acquire(String resource) throws Exception {
    return context().acquireToken(resource, credential(), null).get();
  }

  private AuthenticationContext context() throws MalformedURLException {
    return new AuthenticationContext(
        String.format("https://login.microsoftonline.com/%s", tenantId), true, executor);
  }

  private ClientCredential credential() {
    return new ClientCredential(clientId, clientSecret);
  }
}
