package values.kvalueset;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import org.springframework.beans.factory.annotation.Value;
class Login {
  @Value("${azure.graph.scopes}") private Set<String> scopes;
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(scopes).build()); }
}
