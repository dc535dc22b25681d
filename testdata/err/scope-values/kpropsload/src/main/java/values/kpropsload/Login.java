package values.kpropsload;
import com.microsoft.aad.msal4j.*;
import java.util.*;
import java.util.stream.*;
import java.io.*;
class Login {
  Object go(ConfidentialClientApplication app) throws IOException { Properties p = new Properties(); try (InputStream in = Login.class.getResourceAsStream("/app.properties")) { p.load(in); }
 return app.acquireToken(ClientCredentialParameters.builder(Set.of(p.getProperty("azure.graph.scope"))).build()); }
}
