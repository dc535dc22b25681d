package values.kconfpropsrelaxed;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  private final GraphProps props;
  Login(GraphProps props) { this.props = props; }
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(Set.of(props.getTokenScope())).build()); }
}
