package values.xctorinject;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class TokenService { private final String scope; TokenService(String scope) { this.scope = scope; }
  Object get(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(Collections.singleton(scope)).build()); } }
