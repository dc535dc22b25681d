package com.example.own;

/** Types of this file that have the names of ADAL4J's. */
class OwnTypes {
  static final class AuthenticationContext {
    private final String authority;

    AuthenticationContext(String authority, boolean validate, Object service) {
      this.authority = authority + validate + service;
    }

    AuthenticationResult acquireToken(String resource, ClientCredential credential, Object callback) {
      return new AuthenticationResult(authority + resource + credential.getClientId() + callback);
    }
  }

  static final class ClientCredential {
    private final String clientId;

    ClientCredential(String clientId, String secret) {
      this.clientId = clientId + secret.length();
    }

    String getClientId() {
      return clientId;
    }
  }

  static final class AuthenticationResult {
    private final String accessToken;

    AuthenticationResult(String accessToken) {
      this.accessToken = accessToken;
    }

    String getAccessToken() {
      return accessToken;
    }
  }

  String token() {
    AuthenticationContext context = new AuthenticationContext("authority", true, null);
    ClientCredential credential = new ClientCredential("id", "secret");
    AuthenticationResult result = context.acquireToken("resource", credential, null);
    return result.getAccessToken();
  }
}
