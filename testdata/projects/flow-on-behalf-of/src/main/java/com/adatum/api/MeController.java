package com.adatum.api;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.reactive.function.client.WebClient;

/** Answers with what Microsoft Graph knows about the caller. */
@RestController
public class MeController {
  private final WebClient web = WebClient.create("https://graph.microsoft.com/v1.0");
  private final WebClient azure = WebClient.create("https://management.azure.com");
  private final Exchange exchange;

  public MeController(Exchange exchange) {
    this.exchange = exchange;
  }

  @GetMapping("/me")
  public String me(@AuthenticationPrincipal Jwt caller) throws Exception {
    String token = exchange.graph(caller.getTokenValue());
    return web.get()
        .uri("/me")
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
        .retrieve()
        .bodyToMono(String.class)
        .block();
  }

  @GetMapping("/subscriptions")
  public String subscriptions(@AuthenticationPrincipal Jwt caller) throws Exception {
    String token = exchange.graph(caller.getTokenValue());
    return azure
        .get()
        .uri("/subscriptions?api-version=2022-12-01") // expect: AUD0007
        .header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
        .retrieve()
        .bodyToMono(String.class)
        .block();
  }
}
