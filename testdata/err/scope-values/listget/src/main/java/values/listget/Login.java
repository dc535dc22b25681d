package values.listget;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  static final List<String> S = List.of("https://graph.microsoft.com.default"); /* expect: SCP0004 */
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(Set.of(S.get(0))).build()); }

}
