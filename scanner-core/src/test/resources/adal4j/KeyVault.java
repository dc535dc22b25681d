package com.example.vault;

import com.microsoft.aad.adal4j.AuthenticationContext;
import com.microsoft.aad.adal4j.AuthenticationResult;
import com.microsoft.aad.adal4j.ClientAssertion;
import com.microsoft.aad.adal4j.ClientCredential;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

public class KeyVault {
  private final ExecutorService pool = Executors.newSingleThreadExecutor();

  public String doAuthenticate(String authorization, String resource, String scope) {
    try {
      AuthenticationContext context = new AuthenticationContext(authorization, false, pool);
      ClientCredential credential =
          new ClientCredential(
              System.getenv("CLIENT_ID"), /* from the vault */ System.getenv("CLIENT_SECRET"));
      AuthenticationResult token = context.acquireToken(resource, credential, null).get();
      return token.getAccessToken();
    } catch (Exception e) {
      throw new RuntimeException(e);
    }
  }

  AuthenticationResult signed(AuthenticationContext context, String jwt) throws Exception {
    return context.acquireToken("https://vault.azure.net", new ClientAssertion(jwt), null).get();
  }

  Function<AuthenticationResult, String> reader() {
    return AuthenticationResult::getAccessToken;
  }
}
