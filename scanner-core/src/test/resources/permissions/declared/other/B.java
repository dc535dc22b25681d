package b;
import com.azure.identity.DeviceCodeCredentialBuilder;
import com.microsoft.graph.serviceclient.GraphServiceClient;
public class B {
  void me() {
    new GraphServiceClient(new DeviceCodeCredentialBuilder().clientId("a").tenantId("t").build(), "User.Read", "Mail.Read").me().get();
  }
}
