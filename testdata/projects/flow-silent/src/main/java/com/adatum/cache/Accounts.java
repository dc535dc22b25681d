package com.adatum.cache;

import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAccount;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.InteractiveRequestParameters;
import com.microsoft.aad.msal4j.MsalException;
import com.microsoft.aad.msal4j.PublicClientApplication;
import com.microsoft.aad.msal4j.SilentParameters;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/** Asks the cache first. */
class Accounts {
  IAuthenticationResult forUser(PublicClientApplication application, Set<String> scopes)
      throws Exception {
    IAccount account = application.getAccounts().join().iterator().next();
    try {
      return application.acquireTokenSilently(SilentParameters.builder(scopes, account).build()).get();
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof MsalException)) {
        throw e;
      }
      return application
          .acquireToken(InteractiveRequestParameters.builder(new URI("http://localhost")).scopes(scopes).build())
          .get();
    }
  }

  IAuthenticationResult forDaemon(ConfidentialClientApplication application) throws Exception {
    return application
        .acquireTokenSilently(
            SilentParameters.builder(Set.of("https://graph.microsoft.com/.default")).build()) // expect: FLW0010
        .get();
  }
}
