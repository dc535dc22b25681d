package values.kvaluector;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import org.springframework.beans.factory.annotation.Value;
class Login {
  private final String scope;
  Login(@Value("${azure.graph.scope}") String scope) { this.scope = scope; }
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(Set.of(scope)).build()); }
}
