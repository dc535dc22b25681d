package values.xresplus;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(Set.of(K.RESOURCE + K.SUFFIX)).build()); /* expect: SCP0004 */ }
}
