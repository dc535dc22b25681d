package values.reqelse;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  String cfg;
  Object go(ConfidentialClientApplication app) {
    String s = Objects.requireNonNullElse(cfg, "https://graph.microsoft.com.default"); /* expect: SCP0004 */
    return app.acquireToken(ClientCredentialParameters.builder(Set.of(s)).build()); }
}
