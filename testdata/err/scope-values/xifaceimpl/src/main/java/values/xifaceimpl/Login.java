package values.xifaceimpl;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  ScopeProvider p = new GraphScopes();
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(Set.of(p.scope())).build()); }
}
