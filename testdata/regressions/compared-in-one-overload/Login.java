package com.example;

/** Variables of methods with one name are told apart: what one compares another may send. */
final class Login {
  boolean isOld(String address) {
    String old = "https://login.microsoftonline.com/common/oauth2/token";
    return address.equals(old);
  }

  boolean isOld(String address, String host) {
    return send(host + address);
  }

  private boolean send(String text) {
    String address = "https://login.microsoftonline.com/common/oauth2/token"; // expect: EPT0012
    return post(address, text);
  }

  private native boolean post(String address, String text);
}
