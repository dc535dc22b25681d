package values.clistset;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  private static final String S = "https://graph.microsoft.com.default"; /* expect: SCP0004 */
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(Set.copyOf(Arrays.asList(S))).build()); }

}
