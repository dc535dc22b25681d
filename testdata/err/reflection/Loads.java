package com.example.reflection;

class Loads {
  private static final String PACKAGE = "com.microsoft.aad.adal4j";

  Class<?> load() throws ClassNotFoundException {
    return Class.forName("com.microsoft.aad.adal4j.AuthenticationContext"); // expect: ADAL0005
  }
}
