package values.xsuperfield;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
class GraphClient extends BaseClient { Object get(ConfidentialClientApplication app) { return app.acquireToken(ClientCredentialParameters.builder(Set.of(G)).build()); } }
