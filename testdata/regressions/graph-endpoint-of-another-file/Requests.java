package com.example.tools;

class Requests {
  private final String prefix;

  Requests(String tenant) {
    this.prefix = Settings.environment().graphEndpoint() + tenant + "/"; // expect: AADG0005
  }

  String users() {
    return prefix + "users?api-version=1.6";
  }
}
