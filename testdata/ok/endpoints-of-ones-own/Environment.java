package com.example.own;

/** An environment of one's own, with accessors that Azure's have, too. */
final class Environment {
  interface AzureEnvironment {
    String graphEndpoint();

    Object activeDirectoryUsers();

    Object servicePrincipals();
  }

  String endpoint(AzureEnvironment azureEnvironment) {
    return azureEnvironment.graphEndpoint()
        + azureEnvironment.activeDirectoryUsers()
        + azureEnvironment.servicePrincipals();
  }

  String graphEndpoint() {
    return "https://graph.microsoft.com";
  }
}
