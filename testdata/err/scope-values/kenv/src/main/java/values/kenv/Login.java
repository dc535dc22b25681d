package values.kenv;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import org.springframework.core.env.Environment;
class Login {
  Environment env;
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(Set.of(env.getProperty("azure.graph.scope"))).build()); }
}
