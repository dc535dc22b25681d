package com.adatum.daemon;

import com.azure.core.credential.TokenCredential;
import com.azure.identity.ClientCertificateCredentialBuilder;
import com.microsoft.graph.serviceclient.GraphServiceClient;

/** Clients of the Microsoft Graph SDK. */
final class SdkClients {
  private SdkClients() {}

  static GraphServiceClient right(DaemonSettings settings) {
    return new GraphServiceClient(credential(settings.tenant()), "https://graph.microsoft.com/.default");
  }

  static GraphServiceClient named(DaemonSettings settings) {
    return new GraphServiceClient(credential(settings.tenant()), "User.Read.All"); // expect: FLW0001
  }

  static GraphServiceClient anyTenant() {
    return new GraphServiceClient(credential("common"), "https://graph.microsoft.com/.default"); // expect: EPT0003
  }

  private static TokenCredential credential(String tenant) {
    return new ClientCertificateCredentialBuilder()
        .tenantId(tenant)
        .clientId("5f0e8bb0-2d0c-4c55-9df5-7d3d9d3c0a11")
        .pemCertificate("/etc/daemon/certificate.pem")
        .build();
  }
}
