package com.adatum.tool;

import com.azure.core.credential.TokenRequestContext;
import com.azure.identity.DeviceCodeCredential;
import com.azure.identity.DeviceCodeCredentialBuilder;
import com.microsoft.aad.msal4j.DeviceCodeFlowParameters;
import com.microsoft.aad.msal4j.PublicClientApplication;
import java.util.Set;

/** Signs in a person at a terminal. */
final class Login {
  private final PublicClientApplication application;

  Login(PublicClientApplication application) {
    this.application = application;
  }

  String msal(Set<String> scopes) {
    DeviceCodeFlowParameters parameters =
        DeviceCodeFlowParameters.builder(scopes, code -> System.out.println(code.message())).build(); // expect: CCH0003
    return application.acquireToken(parameters).join().accessToken();
  }

  static String identity(String... scopes) {
    DeviceCodeCredential credential =
        new DeviceCodeCredentialBuilder()
            .clientId("5f0e8bb0-2d0c-4c55-9df5-7d3d9d3c0a11")
            .challengeConsumer(challenge -> System.out.println(challenge.getMessage()))
            .build();
    return credential.getTokenSync(new TokenRequestContext().addScopes(scopes)).getToken();
  }
}
