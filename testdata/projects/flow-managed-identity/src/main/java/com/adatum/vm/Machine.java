package com.adatum.vm;

import java.net.URI;
import java.net.http.HttpRequest;

final class Machine {
  private final Identity identity = new Identity();

  HttpRequest secret() {
    return get("https://adatum.vault.azure.net/secrets/db?api-version=7.4", identity.vault());
  }

  HttpRequest subscriptions() throws Exception {
    return get(
        "https://management.azure.com/subscriptions?api-version=2022-12-01", identity.byHand());
  }

  HttpRequest users() throws Exception {
    return get("https://graph.microsoft.com/v1.0/users", identity.msal()); // expect: AUD0006
  }

  HttpRequest groups() throws Exception {
    return get("https://graph.microsoft.com/v1.0/groups", identity.byHand()); // expect: AUD0006
  }

  private static HttpRequest get(String url, String token) {
    return HttpRequest.newBuilder(URI.create(url)).header("Authorization", "Bearer " + token).build();
  }
}
