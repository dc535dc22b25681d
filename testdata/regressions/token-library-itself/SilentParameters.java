package com.microsoft.aad.msal4j;

import java.util.Set;

/** A library's own factory methods are no token requests. */
public class SilentParameters {
  static SilentParametersBuilder builder() {
    return new SilentParametersBuilder();
  }

  public static SilentParametersBuilder builder(Set<String> scopes) {
    return builder().scopes(scopes);
  }

  public static SilentParametersBuilder builder(Set<String> scopes, IAccount account) {
    return builder().scopes(scopes).account(account);
  }

  SilentParameters again(Set<String> scopes) {
    return SilentParameters.builder(scopes).build();
  }
}
