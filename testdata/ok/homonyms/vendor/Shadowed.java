package com.example.vendor;

import com.microsoft.aad.adal4jsample.AuthHelper;
import com.microsoft.aad.adal4jx.AuthenticationContext;

/** Packages whose names only begin like ADAL4J's. */
final class Shadowed {
  AuthHelper helper = new AuthHelper();
  AuthenticationContext context = new AuthenticationContext("authority", false, null);

  <ClientCredential extends Number> int typeParameter(ClientCredential credential) {
    return credential.intValue();
  }

  Object local() {
    class AuthenticationResult {
      String getAccessToken() {
        return "adal4j";
      }
    }
    return new AuthenticationResult().getAccessToken();
  }
}
