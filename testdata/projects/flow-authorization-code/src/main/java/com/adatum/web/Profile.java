package com.adatum.web;

import com.microsoft.aad.msal4j.AuthorizationCodeParameters;
import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.client.RestTemplate;

/** What the portal shows of its user. */
public class Profile {
  private static final URI BACK = URI.create("https://portal.adatum.com/profile");
  private final RestTemplate rest;
  private final ConfidentialClientApplication application;

  public Profile(RestTemplate rest, ConfidentialClientApplication application) {
    this.rest = rest;
    this.application = application;
  }

  public String me(String code) throws Exception {
    return get("https://graph.microsoft.com/v1.0/me", token(code, "User.Read"));
  }

  public String sites(String code) throws Exception {
    String token = token(code, "https://adatum.sharepoint.com/AllSites.Read");
    return get("https://graph.microsoft.com/v1.0/sites/root", token); // expect: AUD0004
  }

  private String token(String code, String scope) throws Exception {
    return application
        .acquireToken(AuthorizationCodeParameters.builder(code, BACK).scopes(Set.of(scope)).build())
        .get()
        .accessToken();
  }

  private String get(String url, String token) {
    HttpHeaders headers = new HttpHeaders();
    headers.setBearerAuth(token);
    return rest.exchange(url, HttpMethod.GET, new HttpEntity<Void>(headers), String.class).getBody();
  }
}
