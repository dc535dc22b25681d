package values.replace;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  Object go(ConfidentialClientApplication app) {
    String s = "https://{host}.default".replace("{host}", "graph.microsoft.com"); /* expect: SCP0004 */
    return app.acquireToken(ClientCredentialParameters.builder(Set.of(s)).build()); }
}
