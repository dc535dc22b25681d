package com.example.hosts;

/** Hosts that hold the letters of Azure AD Graph's and are others. */
final class LookAlikes {
  static final String LONGER = "https://graph.windows.net.evil.com/users";
  static final String PREFIXED = "https://mygraph.windows.net/";
  static final String HYPHEN = "https://my-graph.windows.net/";
  static final String BELOW = "https://contoso.graph.windows.net/";
  static final String UNDERSCORE = "https://x_graph.windows.net/";
  static final String LONGER_SUFFIX = "graph.windows.network";
  static final String HYPHEN_SUFFIX = "https://graph.windows.net-cdn.com/";
  static final String CHINA = "https://microsoftgraph.chinacloudapi.cn/v1.0/me";
  static final String MICROSOFT_GRAPH = "https://graph.microsoft.com/v1.0/me";
  static final String ACCOUNT = "https://account.activedirectory.windows.net/r#/profile";
  static final String DATABASE = "jdbc:sqlserver://x.database.windows.net:1433;authentication=ActiveDirectoryPassword";
  static final String MANAGEMENT = "https://management.core.windows.net/";
  static final String AUTHORITY = "https://login.windows.net/common";
  static final String ISSUER = "https://sts.windows.net/" + "11111111-2222-3333-4444-555555555555/";
  static final String BLOB = "https://account.blob.core.windows.net/container/graph.windows";
  static final String PACKAGE = "net.windows.graph";
  static final String SPACE = "graph windows.net";
  static final String MICROSOFT_GRAPH_URL = "https://graph" + ".microsoft.com";
  static final String VAULT = "https://my.vault.azure.net";

  private LookAlikes() {}
}
