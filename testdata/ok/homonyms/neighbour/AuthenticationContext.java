package com.example.neighbour;

/** Lies in the package of its users. */
public final class AuthenticationContext {
  public static final String DEFAULT = "default";

  public String acquireToken(String resource, ClientAssertion assertion, Object callback) {
    return resource + assertion + callback;
  }
}
