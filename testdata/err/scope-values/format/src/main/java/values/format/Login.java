package values.format;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  Object go(ConfidentialClientApplication app) {
    String s = String.format("%s.default", "https://graph.microsoft.com"); /* expect: SCP0004 */
    return app.acquireToken(ClientCredentialParameters.builder(Set.of(s)).build()); }
}
