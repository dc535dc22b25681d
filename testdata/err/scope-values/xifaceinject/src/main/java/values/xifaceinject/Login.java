package values.xifaceinject;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  private final ScopeProvider p;
  Login(ScopeProvider p) { this.p = p; }
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(Set.of(p.scope())).build()); }
}
