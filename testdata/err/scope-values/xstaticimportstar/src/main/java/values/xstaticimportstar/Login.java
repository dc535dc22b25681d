package values.xstaticimportstar;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
import static values.xstaticimportstar.K.*;
class Login {
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(Set.of(G)).build()); }
}
