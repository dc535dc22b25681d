package values.kconfpropslist;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  private final GraphProps props;
  Login(GraphProps props) { this.props = props; }
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(new HashSet<>(props.getScopes())).build()); }
}
