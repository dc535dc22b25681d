/** Addresses below hosts that a type of another file gives. */
class Redirects {
  private static final String AUTHORIZE = "%s/%s/oauth2/authorize?response_type=code&client_id=%s"; // expect: EPT0012

  String authorize(Cloud cloud, String tenant, String client) {
    return String.format(AUTHORIZE, cloud.login(), tenant, client);
  }

  String token(Cloud cloud, String tenant) {
    return cloud.login() + "/" + tenant + "/oauth2/token"; // expect: EPT0012
  }

  String tokenOfToday(Cloud cloud, String tenant) {
    return cloud.login() + "/" + tenant + "/oauth2/v2.0/token";
  }

  String tokenOfOneOfSeveral(Provider provider) {
    return provider.login() + "/oauth2/token";
  }

  String tokenOfSomething(String host) {
    return host + "/oauth2/token";
  }
}
