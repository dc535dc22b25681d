package com.example.cli;

import com.microsoft.aad.adal4j.AuthenticationContext;
import com.microsoft.aad.adal4j.AuthenticationResult;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.naming.ServiceUnavailableException;

public class PublicClient {
  private static final String AUTHORITY = "https://login.windows.net/common/";
  private static final String CLIENT_ID = "9ba1a5c7-f17a-4de9-a1f1-6178c8d51223";

  private static AuthenticationResult getAccessTokenFromUserCredentials(
      String username, String password) throws Exception {
    AuthenticationContext context = null;
    AuthenticationResult result = null;
    ExecutorService service = null;
    try {
      service = Executors.newFixedThreadPool(1);
      context = new AuthenticationContext(AUTHORITY, false, service);
      Future<AuthenticationResult> future =
          context.acquireToken("https://graph.windows.net", CLIENT_ID, username, password, null);
      result = future.get();
    } finally {
      service.shutdown();
    }
    if (result == null) {
      throw new ServiceUnavailableException("authentication result was null");
    }
    return result;
  }
}
