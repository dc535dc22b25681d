package com.example.web;

import com.microsoft.aad.adal4j.AuthenticationContext;
import com.microsoft.aad.adal4j.AuthenticationResult;
import com.microsoft.aad.adal4j.ClientCredential;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

public class RefreshTokens {
  private final ClientCredential credential;
  private final AuthenticationContext context;

  RefreshTokens(String authority, String id, String secret, ExecutorService executor)
      throws Exception {
    this.credential = new ClientCredential(id, secret);
    this.context = new AuthenticationContext(authority, true, executor);
  }

  AuthenticationResult renew(AuthenticationResult old) throws Exception {
    if (old.isMultipleResourceRefreshToken()) {
      return context
          .acquireTokenByRefreshToken(
              old.getRefreshToken(), credential, "https://outlook.office365.com/", null)
          .get(30, TimeUnit.SECONDS);
    }
    return context
        .acquireTokenByRefreshToken(old.getRefreshToken(), credential, null)
        .get(30, TimeUnit.SECONDS);
  }
}
