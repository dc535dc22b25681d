package com.adatum.desktop;

import com.azure.identity.InteractiveBrowserCredentialBuilder;
import com.microsoft.graph.models.User;
import com.microsoft.graph.serviceclient.GraphServiceClient;

/** The same through the Microsoft Graph SDK. */
final class SdkDesktop {
  private SdkDesktop() {}

  static User me() {
    return client("User.Read").me().get();
  }

  static GraphServiceClient wrong() {
    return client("https://graph.microsoft.com/v1.0/User.Read"); // expect: SCP0019
  }

  private static GraphServiceClient client(String scope) {
    return new GraphServiceClient(
        new InteractiveBrowserCredentialBuilder()
            .clientId(Settings.CLIENT)
            .redirectUrl("http://localhost:8765")
            .build(),
        scope);
  }
}
