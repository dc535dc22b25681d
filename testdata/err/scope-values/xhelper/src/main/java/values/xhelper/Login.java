package values.xhelper;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class Login {
  Object go(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(K.scopes()).build()); }
}
