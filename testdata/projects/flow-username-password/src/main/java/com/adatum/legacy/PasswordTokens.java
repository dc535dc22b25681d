package com.adatum.legacy;

import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.UserNamePasswordParameters;
import java.util.Set;

/** Tokens for the account of a service. */
class PasswordTokens {
  String msal(String authority, String user, char[] password) throws Exception {
    PublicClientApplication application =
        PublicClientApplication.builder("5f0e8bb0-2d0c-4c55-9df5-7d3d9d3c0a11")
            .authority(authority)
            .build();
    return application
        .acquireToken(
            UserNamePasswordParameters.builder(Set.of("User.Read"), user, password).build()) // expect: FLW0007
        .get()
        .accessToken();
  }
}
