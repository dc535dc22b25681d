package com.example.neighbour;

/** The package comes before anything imported on demand; there is no ADAL4J import at all. */
final class Uses {
  private final AuthenticationContext context = new AuthenticationContext();

  String token() {
    ClientAssertion assertion = new ClientAssertion("adal4j is only a word here");
    return context.acquireToken(AuthenticationContext.DEFAULT, assertion, null);
  }
}
