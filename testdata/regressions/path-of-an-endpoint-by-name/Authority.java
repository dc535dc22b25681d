package app;

class Authority {
  static String url(String tenant) {
    return "https://login.microsoftonline.com/" + tenant;
  }
}
