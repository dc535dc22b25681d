package app;

class Annotated {
  private static final String OLD_GRAPH = "adalscan:AADG0001";

  @SuppressWarnings("adalscan:AADG0001")
  static final String FIRST = "https://graph.windows.net/";

  @SuppressWarnings({"unused", "adalscan:AADG0001"})
  String method() {
    return "https://graph.windows.net/";
  }

  @SuppressWarnings(value = OLD_GRAPH)
  static class Nested {
    String all() {
      return "https://graph.windows.net/" + Annotated.class;
    }
  }

  String local() {
    @SuppressWarnings(Annotated.OLD_GRAPH)
    String url =
        "https://graph.windows.net/";
    return url;
  }
}
