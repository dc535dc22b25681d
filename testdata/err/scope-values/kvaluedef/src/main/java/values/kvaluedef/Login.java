package values.kvaluedef;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import org.springframework.beans.factory.annotation.Value;
class Login {
  @Value("${azure.fallback.scope:https://graph.microsoft.com.default}") private String scope; /* expect: SCP0004 */
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(Set.of(scope)).build()); }
}
