package app;

import com.microsoft.aad.msal4j.ClientCredentialParameters;
import java.util.Set;

class Scopes {
  private String scope;

  Scopes() {
    scope = "https://graph.microsoft.com"; // expect: FLW0001
    scope += "/User.Read";
  }

  Object parameters() {
    return ClientCredentialParameters.builder(Set.of(scope)).build();
  }
}
