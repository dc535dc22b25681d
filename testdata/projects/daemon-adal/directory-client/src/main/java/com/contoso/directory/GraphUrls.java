package com.contoso.directory;

/** Where the directory answers. */
final class GraphUrls {
  static final String HOST = "graph.windows.net"; // expect: SCP0017
  static final String RESOURCE = "https://" + HOST;
  static final String API_VERSION = "api-version=1.6";

  private final String tenant;

  GraphUrls(String tenant) {
    this.tenant = tenant;
  }

  String users(int pageSize) {
    return RESOURCE + "/" + tenant + "/users?" + API_VERSION + "&$top=" + pageSize;
  }

  String memberOf(String objectId) {
    return String.format("%s/%s/users/%s/memberOf?%s", RESOURCE, tenant, objectId, API_VERSION);
  }

  static String me() {
    return "https://graph.windows.net/me?api-version=1.6"; // expect: AADG0001
  }
}
