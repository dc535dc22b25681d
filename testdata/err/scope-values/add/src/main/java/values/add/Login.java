package values.add;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  Object go(ConfidentialClientApplication app) {
    Set<String> s = new HashSet<>();
    s.add("https://graph.microsoft.com.default"); /* expect: SCP0004 */
    return app.acquireToken(ClientCredentialParameters.builder(s).build()); }
}
