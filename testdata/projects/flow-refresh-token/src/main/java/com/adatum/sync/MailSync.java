package com.adatum.sync;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URL;

class MailSync {
  private final Refresher refresher;

  MailSync(Refresher refresher) {
    this.refresher = refresher;
  }

  int right(String refreshToken) throws IOException {
    String token = refresher.refresh(refreshToken, "https://graph.microsoft.com/Mail.Read");
    return get("https://graph.microsoft.com/v1.0/me/messages", token);
  }

  int wrong(String refreshToken) throws IOException {
    String token = refresher.refresh(refreshToken, "https://outlook.office.com/Mail.Read");
    return get("https://graph.microsoft.com/v1.0/me/messages", token); // expect: AUD0012
  }

  private static int get(String url, String token) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) new URL(url).openConnection();
    connection.setRequestProperty("Authorization", "Bearer " + token);
    return connection.getResponseCode();
  }
}
