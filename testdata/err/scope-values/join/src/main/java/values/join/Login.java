package values.join;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  Object go(ConfidentialClientApplication app) {
    String s = String.join("", "https://graph.microsoft.com", /* expect: SCP0004 */
 ".default");
    return app.acquireToken(ClientCredentialParameters.builder(Set.of(s)).build()); }
}
