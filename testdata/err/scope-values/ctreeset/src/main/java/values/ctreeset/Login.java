package values.ctreeset;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  private static final String S = "https://graph.microsoft.com.default"; /* expect: SCP0004 */
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(new TreeSet<>(Arrays.asList(S))).build()); }

}
