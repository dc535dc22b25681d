package com.adatum.legacy;

class Start {
  static final String ANY = "https://login.microsoftonline.com/common/"; // expect: FLW0008

  String token(String user, char[] password) throws Exception {
    return new PasswordTokens().msal(ANY, user, password);
  }
}
