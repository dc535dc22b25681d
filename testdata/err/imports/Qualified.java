package com.example.imports;

class Qualified extends com.microsoft.aad.adal4j.AuthenticationException { // expect: ADAL0001
  private static final long serialVersionUID = 1L;

  com.microsoft.aad.adal4j.AuthenticationResult result; // expect: ADAL0001
  java.util.List<com.microsoft.aad.adal4j.UserInfo> users; // expect: ADAL0001
  com.microsoft.aad.adal4j.DeviceCode[] codes; // expect: ADAL0001

  Qualified(String message) {
    super(message); // expect: ADAL0002
  }

  Object cast(Object o) {
    if (o instanceof com.microsoft.aad.adal4j.UserInfo) { // expect: ADAL0001
      return (com.microsoft.aad.adal4j.UserInfo) o; // expect: ADAL0001
    }
    try {
      return o;
    } catch (com.microsoft.aad.adal4j.AdalServerException e) { // expect: ADAL0001
      return e;
    }
  }

  <T extends com.microsoft.aad.adal4j.ClientAssertion> T same(T assertion) { // expect: ADAL0001
    return assertion;
  }

  Class<?> type() {
    return com.microsoft.aad.adal4j.AuthenticationContext.class; // expect: ADAL0001
  }
}
