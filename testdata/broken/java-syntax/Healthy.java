package com.example.broken;

/** The scan goes on. */
class Healthy {
  String url = "https://graph.windows.net"; // expect: AADG0001
}
