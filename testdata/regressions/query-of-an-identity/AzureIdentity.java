package a;

class AzureIdentity {
  private final String wanted;

  AzureIdentity(String wanted) {
    this.wanted = wanted;
  }

  String address(String endpoint, String clientId) {
    String query = "api-version=2019-08-01&resource=" + wanted;
    if (clientId != null) {
      query += "&client_id=" + clientId;
    }
    return endpoint + "?" + query;
  }

  String ofMachine(String base) {
    String address = base + "/metadata/identity/oauth2/token?";
    return address + "api-version=2018-02-01&resource=" + wanted;
  }
}
