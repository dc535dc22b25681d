package com.example.api;

import com.microsoft.aad.adal4j.AuthenticationContext;
import com.microsoft.aad.adal4j.AuthenticationResult;
import com.microsoft.aad.adal4j.ClientCredential;
import com.microsoft.aad.adal4j.UserAssertion;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;

public class OnBehalfOf {
  private String authority;
  private String clientId;
  private String clientSecret;
  private ExecutorService executor;

  public AuthenticationResult exchange(String bearer, String resource)
      throws ExecutionException, InterruptedException, java.net.MalformedURLException {
    AuthenticationContext context = new AuthenticationContext(authority, true, executor);
    ClientCredential credential = new ClientCredential(clientId, clientSecret);
    UserAssertion assertion = new UserAssertion(bearer.substring("Bearer ".length()));
    return context.acquireToken(resource, assertion, credential, null).get();
  }
}
