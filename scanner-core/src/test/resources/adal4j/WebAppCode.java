package com.example.web;

import com.microsoft.aad.adal4j.AuthenticationContext;
import com.microsoft.aad.adal4j.AuthenticationException;
import com.microsoft.aad.adal4j.AuthenticationResult;
import com.microsoft.aad.adal4j.ClientCredential;
import java.net.URI;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class WebAppCode {
  private String clientId = "";
  private String clientSecret = "";
  private String tenant = "";
  private String authority;

  private AuthenticationResult byCode(String authCode, String currentUri) throws Throwable {
    ClientCredential credential = new ClientCredential(clientId, clientSecret);
    AuthenticationContext context;
    AuthenticationResult result = null;
    ExecutorService service = null;
    try {
      service = Executors.newFixedThreadPool(1);
      context = new AuthenticationContext(authority + tenant + "/", true, service);
      Future<AuthenticationResult> future =
          context.acquireTokenByAuthorizationCode(authCode, new URI(currentUri), credential, null);
      result = future.get();
    } catch (ExecutionException e) {
      throw e.getCause();
    } finally {
      service.shutdown();
    }
    return result;
  }

  private String describe(AuthenticationResult result) {
    return result.getUserInfo().getGivenName() + " " + result.getUserInfo().getUniqueId();
  }

  private boolean isExpired(AuthenticationResult result) {
    return result.getExpiresOnDate().before(new java.util.Date());
  }

  private String code(AuthenticationException e) {
    return e.getErrorCode() + ": " + e.getMessage();
  }
}
