package com.example;

class ClientTest {
  String url = "https://graph.windows.net"; // expect: AADG0001
}
