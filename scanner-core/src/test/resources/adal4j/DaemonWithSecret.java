package com.example.daemon;

import com.microsoft.aad.adal4j.AuthenticationContext;
import com.microsoft.aad.adal4j.AuthenticationResult;
import com.microsoft.aad.adal4j.ClientCredential;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

public class DaemonWithSecret {
  private static final String AUTHORITY = "https://login.microsoftonline.com/contoso.onmicrosoft.com";
  private static final String CLIENT_ID = "6731de76-14a6-49ae-97bc-6eba6914391e";
  private static final String GRAPH = "https://graph.windows.net/";

  public String token(String clientSecret) throws Exception {
    AuthenticationContext context = null;
    AuthenticationResult result = null;
    ExecutorService service = null;
    try {
      service = Executors.newFixedThreadPool(1);
      context = new AuthenticationContext(AUTHORITY, true, service);
      Future<AuthenticationResult> future =
          context.acquireToken(GRAPH, new ClientCredential(CLIENT_ID, clientSecret), null);
      result = future.get();
    } finally {
      service.shutdown();
    }
    if (result == null) {
      throw new IllegalStateException("authentication result was null");
    }
    return result.getAccessToken();
  }
}
