package com.adatum.daemon;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import java.net.MalformedURLException;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** Tokens of MSAL4J; one application for the life of the daemon. */
@Component
public class MsalTokens {
  private final ConfidentialClientApplication application;

  public MsalTokens(DaemonSettings settings) throws MalformedURLException {
    this.application =
        ConfidentialClientApplication.builder(
                settings.clientId(),
                ClientCredentialFactory.createFromSecret(System.getenv("DAEMON_SECRET")))
            .authority(settings.authority())
            .build();
  }

  public CompletableFuture<String> forScope(String scope) {
    return application
        .acquireToken(ClientCredentialParameters.builder(Set.of(scope)).build())
        .thenApply(IAuthenticationResult::accessToken);
  }
}
