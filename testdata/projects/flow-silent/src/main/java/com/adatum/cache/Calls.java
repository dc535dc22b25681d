package com.adatum.cache;

import com.microsoft.aad.msal4j.PublicClientApplication;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.HttpHeaders;

class Calls {
  private final Accounts accounts = new Accounts();

  HttpGet me(PublicClientApplication application) throws Exception {
    HttpGet get = new HttpGet("https://graph.microsoft.com/v1.0/me");
    get.addHeader(
        HttpHeaders.AUTHORIZATION,
        "Bearer " + accounts.forUser(application, Set.of("User.Read")).accessToken());
    return get;
  }

  HttpGet site(PublicClientApplication application) throws Exception {
    HttpGet get = new HttpGet("https://adatum.sharepoint.com/_api/web"); // expect: AUD0005
    get.addHeader(
        HttpHeaders.AUTHORIZATION,
        "Bearer " + accounts.forUser(application, Set.of("Sites.Read.All")).accessToken());
    return get;
  }
}
