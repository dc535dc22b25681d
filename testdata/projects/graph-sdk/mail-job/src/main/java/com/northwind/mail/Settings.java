package com.northwind.mail;

/** What the environment gives. */
record Settings(String tenant, String client, String secret) {
  static Settings read() {
    return new Settings(
        System.getenv("TENANT"), System.getenv("CLIENT"), System.getenv("CLIENT_SECRET"));
  }
}
