package com.contoso.sync;

import com.contoso.directory.DirectoryClient;
import com.contoso.directory.TokenProvider;
import com.microsoft.azure.AzureEnvironment;
import com.microsoft.azure.management.Azure;
import com.microsoft.azure.management.graphrbac.ServicePrincipal; // expect: AADG0003
import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;

/** Copies the directory once and ends. */
public final class SyncJob {
  private SyncJob() {}

  public static void main(String[] args) throws IOException {
    Properties settings = settings();
    TokenProvider tokens =
        new TokenProvider(
            settings.getProperty("aad.tenant"),
            settings.getProperty("aad.client-id"),
            System.getenv("AAD_CLIENT_SECRET"));
    DirectoryClient directory = new DirectoryClient(settings.getProperty("aad.tenant"), tokens);
    for (String user : directory.userIds()) {
      System.out.println(user + " " + directory.groups(user));
    }
  }

  static void principals(Azure.Authenticated azure) {
    for (ServicePrincipal principal : azure.servicePrincipals().list()) { // expect: AADG0005
      System.out.println(principal.name());
    }
  }

  static String endpoint(AzureEnvironment environment) {
    return environment.graphEndpoint(); // expect: AADG0005
  }

  private static Properties settings() throws IOException {
    try (InputStream in = SyncJob.class.getResourceAsStream("/application.properties")) {
      Properties settings = new Properties();
      settings.load(in);
      return settings;
    }
  }
}
