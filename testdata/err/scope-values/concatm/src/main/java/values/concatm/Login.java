package values.concatm;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  Object go(ConfidentialClientApplication app) {
    String s = "https://graph.microsoft.com".concat(".default"); /* expect: SCP0004 */
    return app.acquireToken(ClientCredentialParameters.builder(Set.of(s)).build()); }
}
