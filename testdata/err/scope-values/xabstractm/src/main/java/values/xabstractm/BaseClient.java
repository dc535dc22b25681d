package values.xabstractm;
import com.microsoft.aad.msal4j.*;
abstract class BaseClient { abstract String scope();
  Object run(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(java.util.Set.of(scope())).build()); } }
