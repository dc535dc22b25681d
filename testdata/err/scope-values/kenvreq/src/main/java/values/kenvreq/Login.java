package values.kenvreq;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import org.springframework.core.env.Environment;
class Login {
  private final Environment env;
  Login(Environment env) { this.env = env; }
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(Collections.singleton(env.getRequiredProperty("azure.graph.scope"))).build()); }
}
