package com.example.across;

/** Names nothing of ADAL4J (adal4j) but its methods. */
final class Derived extends Base {
  @Override
  com.microsoft.aad.adal4j.AuthenticationResult authenticate() { // expect: ADAL0001
    try {
      return context.acquireToken("resource", "id", "user", "password", null).get(); // expect: FLW0007 ADAL0002
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  String token() {
    return authenticate().getAccessToken(); // expect: ADAL0002
  }
}
