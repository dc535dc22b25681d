package com.example.async;

import com.microsoft.aad.adal4j.AuthenticationCallback;
import com.microsoft.aad.adal4j.AuthenticationContext;
import com.microsoft.aad.adal4j.AuthenticationResult;
import com.microsoft.aad.adal4j.ClientCredential;
import java.util.concurrent.CompletableFuture;

public class Callbacks {
  private final AuthenticationContext context;
  private final ClientCredential credential;

  Callbacks(AuthenticationContext context, ClientCredential credential) {
    this.context = context;
    this.credential = credential;
  }

  void named(String resource, AuthenticationCallback<AuthenticationResult> callback) {
    context.acquireToken(resource, credential, callback);
  }

  void anonymous(String resource) {
    context.acquireToken(
        resource,
        credential,
        new AuthenticationCallback<AuthenticationResult>() {
          @Override
          public void onSuccess(AuthenticationResult result) {
            System.out.println(result.getAccessToken());
          }

          @Override
          public void onFailure(Throwable exc) {
            exc.printStackTrace();
          }
        });
  }

  void created(String resource, CompletableFuture<String> token) {
    context.acquireToken(resource, credential, new Completing(token));
  }

  static class Completing implements AuthenticationCallback<AuthenticationResult> {
    private final CompletableFuture<String> token;

    Completing(CompletableFuture<String> token) {
      this.token = token;
    }

    @Override
    public void onSuccess(AuthenticationResult result) {
      token.complete(result.getAccessToken());
    }

    @Override
    public void onFailure(Throwable exc) {
      token.completeExceptionally(exc);
    }
  }
}
