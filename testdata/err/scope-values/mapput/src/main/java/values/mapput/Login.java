package values.mapput;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  Object go(ConfidentialClientApplication app) {
    Map<String, String> m = new HashMap<>();
    m.put("graph", "https://graph.microsoft.com.default"); /* expect: SCP0004 */
    return app.acquireToken(ClientCredentialParameters.builder(Set.of(m.get("graph"))).build()); }
}
