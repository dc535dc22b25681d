package values.addstatic;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  private static final Set<String> S = new HashSet<>();
  static { S.add("https://graph.microsoft.com.default"); /* expect: SCP0004 */ }
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(S).build()); }

}
