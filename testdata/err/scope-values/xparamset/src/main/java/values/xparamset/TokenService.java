package values.xparamset;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class TokenService { 
  Object get(ConfidentialClientApplication app, Set<String> scopes) { return app.acquireToken(ClientCredentialParameters.builder(scopes).build()); } }
