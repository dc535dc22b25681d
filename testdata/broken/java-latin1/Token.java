package com.example.broken;

/** Grüße, été. */
class Token { // notice: encoding
  String s = "é https://graph.windows.net/"; // expect: AADG0001
}
