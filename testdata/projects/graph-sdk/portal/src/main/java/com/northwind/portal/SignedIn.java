package com.northwind.portal;

import com.azure.identity.DeviceCodeCredential;
import com.azure.identity.DeviceCodeCredentialBuilder;
import com.microsoft.graph.authentication.TokenCredentialAuthProvider;
import com.microsoft.graph.requests.GraphServiceClient;
import java.util.List;
import okhttp3.Request;

/** The client of the signed-in user, with version 5 of the SDK. */
class SignedIn {
  private static final List<String> SCOPES = List.of("User.Read", "Mail.Read");

  private final GraphServiceClient<Request> graph;

  SignedIn(String clientId) {
    DeviceCodeCredential credential = new DeviceCodeCredentialBuilder().clientId(clientId).build();
    graph =
        GraphServiceClient.builder()
            .authenticationProvider(new TokenCredentialAuthProvider(SCOPES, credential))
            .buildClient();
  }

  String name() {
    return graph.me().buildRequest().select("displayName").get().displayName;
  }

  int unread(String folder) {
    return graph.me().mailFolders(folder).buildRequest().get().unreadItemCount;
  }

  Object groups() {
    return graph.groups().buildRequest().top(5).get(); // expect: PRM0001
  }
}
