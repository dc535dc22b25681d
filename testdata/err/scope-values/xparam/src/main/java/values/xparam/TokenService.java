package values.xparam;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class TokenService { 
  Object get(ConfidentialClientApplication app, String... scopes) { return app.acquireToken(ClientCredentialParameters.builder(new HashSet<>(Arrays.asList(scopes))).build()); } }
