package values.addfield;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  private final Set<String> s = new HashSet<>();
  Login() { s.add("https://graph.microsoft.com.default"); /* expect: SCP0004 */ }
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(s).build()); }

}
