package com.example.uses;

import com.microsoft.aad.adal4j.*; // expect: ADAL0001
import org.vendor.sso.ClientCredential;

class StarAndShadow {
  /** The single import wins over the import on demand. */
  Object others = new ClientCredential("id", "secret");

  Object own = new UserInfo();
  Object adals = new UserAssertion("token"); // expect: ADAL0002

  /** A type of this compilation unit wins as well. */
  static class UserInfo {}

  void chained(String authority, java.util.concurrent.ExecutorService service) throws Exception {
    new AuthenticationContext(authority, true, service) // expect: ADAL0002
        .acquireToken("resource", new ClientAssertion("id", "jwt"), null) // expect: ADAL0002
        .get()
        .getAccessToken(); // expect: ADAL0002
  }
}
