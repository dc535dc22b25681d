package values.ternary;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  boolean prod;
  String s = prod ? "https://graph.microsoft.com/.default" : "https://graph.microsoft.com.default"; /* expect: SCP0004 */
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(Set.of(s)).build()); }

}
