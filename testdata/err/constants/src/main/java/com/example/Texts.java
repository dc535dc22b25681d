package com.example;

import java.net.URI;
import java.text.MessageFormat;

class Texts {
  // the second line of the block holds the host
  static final String BLOCK = """
      { "note": "expect-next: AADG0001",
        "resource": "https://graph.windows.net/"
      }
      """;
  static final String ESCAPED = "https:\u002f\u002fgraph\u002ewindows.net"; // expect: AADG0001
  static final String UPPER = "HTTPS://GRAPH.WINDOWS.NET/"; // expect: AADG0001
  static final String PORT = "https://graph.windows.net:443/me"; // expect: AADG0001
  static final String DOT = "https://graph.windows.net./me"; // expect: AADG0001
  static final String USER = "https://user@graph.windows.net/me"; // expect: AADG0001
  static final String BARE = "graph.windows.net"; // expect: AADG0001
  static final String SLASHES = "//graph.windows.net/me"; // expect: AADG0001
  static final String IN_TEXT = "GET graph.windows.net, then wait"; // expect: AADG0001
  static final String JSON = "{\"aud\":\"https://graph.windows.net\"}"; // expect: AADG0001
  static final String ENCODED = "resource=https%3a%2f%2fgraph.windows.net%2f"; // expect: AADG0001

  String concatenated(String tenant) {
    return "https://" + "graph" + ".windows.net/" + tenant; // expect: AADG0001
  }

  String formatted(String tenant) {
    return String.format("https://%s/%s/users", "graph.windows.net", tenant); // expect: AADG0001
  }

  URI created(String tenant) {
    return URI.create(MessageFormat.format("https://graph.windows.net/{0}", tenant)); // expect: AADG0001
  }

  String built(String tenant) {
    return new StringBuilder("https://")
        .append("graph.windows.net") // expect: AADG0001
        .append('/')
        .append(tenant)
        .toString();
  }

  String chosen(boolean china) {
    return china
        ? "https://graph.chinacloudapi.cn" // expect: AADG0001
        : "https://graph.windows.net"; // expect: AADG0001
  }

  String switched(String cloud) {
    switch (cloud) {
      case "us":
        return "https://graph.microsoftazure.us"; // expect: AADG0001
      case "de":
        return "https://graph.cloudapi.de"; // expect: AADG0001
      case "ppe":
        return "https://graph.ppe.windows.net"; // expect: AADG0001
      default:
        return "https://directory.windows.net"; // expect: AADG0001
    }
  }

  @SuppressWarnings("https://graph.windows.net") // expect: AADG0001
  void annotated() {}

  enum Cloud {
    PUBLIC("https://graph.windows.net/"), // expect: AADG0001
    CHINA("https://graph.chinacloudapi.cn/"); // expect: AADG0001

    final String graph;

    Cloud(String graph) {
      this.graph = graph;
    }
  }
}
