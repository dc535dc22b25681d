package com.example;

class Client {
  String url = "https://graph.windows.net"; // expect: AADG0001
}
