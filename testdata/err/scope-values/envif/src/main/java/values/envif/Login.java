package values.envif;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  Object go(ConfidentialClientApplication app) {
    String s = System.getenv("SCOPE");
    if (s == null || s.isBlank()) {
      s = "https://graph.microsoft.com.default"; /* expect: SCP0004 */
    }
    return app.acquireToken(ClientCredentialParameters.builder(Set.of(s)).build()); }
}
