package values.lambda;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  Set<String> scopes() { return Set.of("https://graph.microsoft.com.default"); } /* expect: SCP0004 */
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(scopes()).build()); }
}
