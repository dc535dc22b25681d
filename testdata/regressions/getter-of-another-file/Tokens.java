package com.example.tokens;

import com.microsoft.aad.adal4j.AuthenticationContext; // expect: ADAL0001
import com.microsoft.aad.adal4j.AuthenticationResult; // expect: ADAL0001
import com.microsoft.aad.adal4j.ClientCredential; // expect: ADAL0001
import java.util.concurrent.Future;

class Tokens {
  private final AuthenticationContext context;
  AuthenticationResult last;

  Tokens(AuthenticationContext context) {
    this.context = context;
  }

  AuthenticationResult acquireTokenFor(ClientCredential credential) throws Exception {
    Future<AuthenticationResult> future = context.acquireToken("https://vault.azure.net", credential, null); // expect: ADAL0002
    last = future.get();
    return last;
  }

  String text() {
    return last.getAccessToken(); // expect: ADAL0002
  }
}
