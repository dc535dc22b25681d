package com.northwind.mail;

import com.azure.identity.ClientSecretCredentialBuilder;
import com.microsoft.graph.serviceclient.GraphServiceClient;

/** Makes the client of the nightly job. */
final class GraphClients {
  static final String SCOPE = "https://graph.microsoft.com/.default";

  private GraphClients() {}

  static GraphServiceClient ofJob(Settings settings) {
    return new GraphServiceClient(
        new ClientSecretCredentialBuilder()
            .tenantId(settings.tenant())
            .clientId(settings.client())
            .clientSecret(settings.secret())
            .build(),
        SCOPE);
  }
}
