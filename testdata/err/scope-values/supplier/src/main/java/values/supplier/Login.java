package values.supplier;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  java.util.function.Supplier<String> s = () -> "https://graph.microsoft.com.default"; /* expect: SCP0004 */
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(Set.of(s.get())).build()); }

}
