package values.kmpconfig;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import org.eclipse.microprofile.config.inject.ConfigProperty;
class Login {
  @ConfigProperty(name = "azure.graph.scope") String scope;
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(Set.of(scope)).build()); }
}
