/** Sign-in hosts, one for each cloud. */
enum Cloud {
  PUBLIC("https://login.microsoftonline.com"),
  CHINA("https://login.partner.microsoftonline.cn");

  private final String login;

  Cloud(String login) {
    this.login = login;
  }

  String login() {
    return login;
  }
}
