package values.kvaluespel;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import org.springframework.beans.factory.annotation.Value;
class Login {
  @Value("#{'${azure.graph.scopes}'.split(',')}") private List<String> scopes;
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(new HashSet<>(scopes)).build()); }
}
