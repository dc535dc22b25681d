package values.kconfpropsnested;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  private final Props props;
  Login(Props props) { this.props = props; }
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(Set.of(props.getGraph().getScope())).build()); }
}
