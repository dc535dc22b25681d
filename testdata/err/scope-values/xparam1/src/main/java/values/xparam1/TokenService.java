package values.xparam1;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class TokenService { 
  Object get(ConfidentialClientApplication app, String scope) { return app.acquireToken(ClientCredentialParameters.builder(Set.of(scope)).build()); } }
