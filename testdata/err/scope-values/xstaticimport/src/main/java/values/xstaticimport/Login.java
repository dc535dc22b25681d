package values.xstaticimport;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
import static values.xstaticimport.K.G;
class Login {
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(Set.of(G)).build()); }
}
