package a;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.microsoft.graph.models.*;
import com.microsoft.graph.serviceclient.GraphServiceClient;
public class A {
  private final GraphServiceClient c = new GraphServiceClient(new ClientSecretCredentialBuilder().clientId("a").clientSecret(System.getenv("S")).tenantId("t").build());
  void all(String id) {
    c.users().byUserId(id).messages().get();
    c.groups().get();
    User u = new User();
    u.setPasswordProfile(new PasswordProfile());
    c.users().byUserId(id).patch(u);
  }
}
