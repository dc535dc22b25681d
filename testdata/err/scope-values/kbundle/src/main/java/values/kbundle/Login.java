package values.kbundle;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  static final ResourceBundle B = ResourceBundle.getBundle("app");
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(Set.of(B.getString("azure.graph.scope"))).build()); }
}
