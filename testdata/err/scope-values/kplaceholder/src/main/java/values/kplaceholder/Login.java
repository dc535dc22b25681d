package values.kplaceholder;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import org.springframework.beans.factory.annotation.Value;
class Login {
  @Value("${azure.graph.scope}") private String scope;
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(Set.of(scope)).build()); }
}
