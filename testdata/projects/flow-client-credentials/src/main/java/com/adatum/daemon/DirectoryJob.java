package com.adatum.daemon;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Reads users and subscriptions once a night. */
@Component
public class DirectoryJob {
  private final HttpClient http = HttpClient.newHttpClient();
  private final MsalTokens tokens;
  private final DaemonSettings settings;

  public DirectoryJob(MsalTokens tokens, DaemonSettings settings) {
    this.tokens = tokens;
    this.settings = settings;
  }

  @Scheduled(cron = "0 0 2 * * *")
  public void run() throws Exception {
    users();
    subscriptions();
    groups();
    profile();
    welcome("{}");
  }

  private void users() throws Exception {
    String token = tokens.forScope(settings.graphScope()).join();
    send(HttpRequest.newBuilder(URI.create("https://graph.microsoft.com/v1.0/users")), token);
  }

  private void subscriptions() throws Exception {
    String token = tokens.forScope(settings.armScope()).join();
    send(
        HttpRequest.newBuilder(
            URI.create("https://management.azure.com/subscriptions?api-version=2022-12-01")),
        token);
  }

  private void groups() throws Exception {
    String token = tokens.forScope(settings.armScope()).join();
    send(
        HttpRequest.newBuilder(URI.create("https://graph.microsoft.com/v1.0/groups")), // expect: AUD0006
        token);
  }

  private void profile() throws Exception {
    String token = tokens.forScope(settings.graphScope()).join();
    send(
        HttpRequest.newBuilder(URI.create("https://graph.microsoft.com/v1.0/me")), // expect: FLW0004
        token);
  }

  private void welcome(String mail) throws Exception {
    String token = tokens.forScope(settings.mailScope()).join();
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("https://graph.microsoft.com/v1.0/users/x/sendMail"))
            .POST(HttpRequest.BodyPublishers.ofString(mail));
    send(request, token);
  }

  private void send(HttpRequest.Builder request, String token) throws Exception {
    HttpRequest ready = request.header("Authorization", "Bearer " + token).build();
    http.send(ready, HttpResponse.BodyHandlers.discarding());
  }
}
