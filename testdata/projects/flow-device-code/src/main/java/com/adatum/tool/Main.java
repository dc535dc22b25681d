package com.adatum.tool;

import com.microsoft.aad.msal4j.PublicClientApplication;
import java.util.Set;
import okhttp3.OkHttpClient;
import okhttp3.Request;

/** A tool for the command line. */
public final class Main {
  private static final OkHttpClient HTTP = new OkHttpClient();

  private Main() {}

  public static void main(String[] args) throws Exception {
    PublicClientApplication application =
        PublicClientApplication.builder("5f0e8bb0-2d0c-4c55-9df5-7d3d9d3c0a11")
            .authority("https://login.microsoftonline.com/organizations/")
            .build();
    Login login = new Login(application);
    get("https://graph.microsoft.com/v1.0/me", login.msal(Set.of("User.Read")));
    get("https://graph.microsoft.com/v1.0/me/messages", login.msal(Set.of("Mail.Reed"))); // expect: SCP0010
    get("https://graph.microsoft.com/v1.0/me", Login.identity("User.Read,Mail.Read")); // expect: SCP0008
    get(
        "https://graph.microsoft.com/v1.0/me", // expect: AUD0006
        Login.identity("https://management.azure.com/user_impersonation"));
  }

  private static void get(String url, String token) throws Exception {
    Request request = new Request.Builder().url(url).header("Authorization", "Bearer " + token).build();
    HTTP.newCall(request).execute().close();
  }
}
