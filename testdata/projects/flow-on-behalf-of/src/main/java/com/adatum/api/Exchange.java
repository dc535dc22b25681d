package com.adatum.api;

import com.microsoft.aad.msal4j.ConfidentialClientApplication;
import com.microsoft.aad.msal4j.IAuthenticationResult;
import com.microsoft.aad.msal4j.OnBehalfOfParameters;
import com.microsoft.aad.msal4j.UserAssertion;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;

/** Exchanges the token of the caller for one of an API behind this one. */
public class Exchange {
  private final ConfidentialClientApplication application;

  public Exchange(ConfidentialClientApplication application) {
    this.application = application;
  }

  public String graph(String callersToken) throws ExecutionException, InterruptedException {
    return exchange(callersToken, Set.of("https://graph.microsoft.com/User.Read"));
  }

  public String mixed(String callersToken) throws ExecutionException, InterruptedException {
    Set<String> scopes =
        new HashSet<>(
            Arrays.asList(
                "https://graph.microsoft.com/.default",
                "https://graph.microsoft.com/Mail.Read")); // expect: OBO0005
    return exchange(callersToken, scopes);
  }

  private String exchange(String callersToken, Set<String> scopes)
      throws ExecutionException, InterruptedException {
    OnBehalfOfParameters parameters =
        OnBehalfOfParameters.builder(scopes, new UserAssertion(callersToken)).build();
    IAuthenticationResult result = application.acquireToken(parameters).get();
    return result.accessToken();
  }
}
