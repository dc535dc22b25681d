package values.switchexpr;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  Object go(ConfidentialClientApplication app, String k) {
    String s = switch (k) { case "a" -> "https://graph.microsoft.com/.default";
      default -> "https://graph.microsoft.com.default"; /* expect: SCP0004 */
    };
    return app.acquireToken(ClientCredentialParameters.builder(Set.of(s)).build()); }
}
