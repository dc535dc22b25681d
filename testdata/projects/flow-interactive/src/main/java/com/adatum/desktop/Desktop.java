package com.adatum.desktop;

import com.microsoft.aad.msal4j.InteractiveRequestParameters;
import com.microsoft.aad.msal4j.PublicClientApplication;
import java.net.URI;
import java.util.Set;

/** Opens the browser of the person at the machine. */
public final class Desktop {
  private Desktop() {}

  public static void main(String[] args) throws Exception {
    PublicClientApplication application =
        PublicClientApplication.builder(Settings.CLIENT).authority(Settings.AUTHORITY).build();
    System.out.println(token(application, Settings.SCOPES).length());
    System.out.println(token(application, Set.of(Settings.OLD_RESOURCE)).length());
    System.out.println(token(application, Set.of("Mail.ReadBasic.All")).length()); // expect: FLW0002
  }

  private static String token(PublicClientApplication application, Set<String> scopes)
      throws Exception {
    InteractiveRequestParameters parameters =
        InteractiveRequestParameters.builder(new URI("http://localhost")).scopes(scopes).build(); // expect: CCH0003
    return application.acquireToken(parameters).get().accessToken();
  }
}
