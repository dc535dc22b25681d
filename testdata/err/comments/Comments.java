package com.example.comments;

/**
 * Reads https://graph.windows.net/me. expect: AADG0002
 */
class Comments {
  // String url = "https://graph.windows.net"; expect: AADG0002
  String url = /* graph.windows.net */ "https://graph.microsoft.com"; // expect: AADG0002
}
