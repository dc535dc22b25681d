package values.sb;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  Object go(ConfidentialClientApplication app) {
    StringBuilder b = new StringBuilder("https://graph.microsoft.com"); /* expect: SCP0004 */
    b.append(".default");
    return app.acquireToken(ClientCredentialParameters.builder(Set.of(b.toString())).build()); }
}
