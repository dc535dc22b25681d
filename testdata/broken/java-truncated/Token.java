package com.example.broken; // notice: not-parsed

import com.microsoft.aad.adal4j.AuthenticationContext; // expect: ADAL0001

class Token {
  private static final String RESOURCE = "https://graph.windows.net"; // expect: AADG0001

  Object token(String authority) {
    return new AuthenticationContext(authority, true, // expect: ADAL0002
