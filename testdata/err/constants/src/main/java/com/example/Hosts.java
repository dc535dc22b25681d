package com.example;

/** Constants that other files put together. */
public interface Hosts {
  String GRAPH = "graph.";
  String DOMAIN = "windows.net";
  String FULL = "https://graph.windows.net/"; // expect: AADG0001
}
