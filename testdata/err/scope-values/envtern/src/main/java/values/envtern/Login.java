package values.envtern;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  Object go(ConfidentialClientApplication app) {
    String e = System.getenv("SCOPE");
    String s = e != null ? e : "https://graph.microsoft.com.default"; /* expect: SCP0004 */
    return app.acquireToken(ClientCredentialParameters.builder(Set.of(s)).build()); }
}
