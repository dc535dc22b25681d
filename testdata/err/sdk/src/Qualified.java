package com.example.sdk;

class Qualified {
  com.microsoft.azure.management.graphrbac.ServicePrincipal principal; // expect: AADG0003

  String endpoint() {
    return com.azure.core.management.AzureEnvironment.AZURE.getGraphEndpoint(); // expect: AADG0005
  }
}
