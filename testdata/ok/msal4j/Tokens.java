package com.example.msal;

import com.microsoft.aad.msal4j.ClientCredentialFactory;
import com.microsoft.aad.msal4j.ClientCredentialParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.DeviceCode;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.MsalException;
import com.microsoft.aad.msal4j.OnBehalfOfParameters;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.UserAssertion;
import java.util.Set;

/** What ADAL4J code becomes; it was adal4j once. */
final class Tokens {
  private static final Set<String> SCOPES = Set.of("https://graph.microsoft.com/.default");

  String forDaemon(String id, String secret, String authority) throws Exception {
    ConfidentialClientApplication app =
        ConfidentialClientApplication.builder(id, ClientCredentialFactory.createFromSecret(secret))
            .authority(authority)
            .build();
    return app.acquireToken(ClientCredentialParameters.builder(SCOPES).build()).get().accessToken();
  }

  IAuthenticationResult onBehalfOf(ConfidentialClientApplication app, String token) {
    try {
      return app.acquireToken(OnBehalfOfParameters.builder(SCOPES, new UserAssertion(token)).build())
          .join();
    } catch (MsalException refused) {
      throw new IllegalStateException(refused.errorCode(), refused);
    }
  }

  IAuthenticationResult device(String id) throws Exception {
    return PublicClientApplication.builder(id)
        .authority("https://login.microsoftonline.com/organizations")
        .build()
        .acquireToken(DeviceCodeFlowParameters.builder(SCOPES, this::show).build())
        .get();
  }

  private void show(DeviceCode code) {
    System.out.println(code.message());
  }
}
