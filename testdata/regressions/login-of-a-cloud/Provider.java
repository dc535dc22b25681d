/** Sign-in hosts of several providers. */
enum Provider {
  PUBLIC("https://login.microsoftonline.com"),
  SHOP("https://shop.okta.com/oauth2/v1/authorize");

  private final String login;

  Provider(String login) {
    this.login = login;
  }

  String login() {
    return login;
  }
}
