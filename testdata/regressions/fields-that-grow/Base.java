package app;

import java.util.Map;

abstract class Base {
  protected String endpoint;
  protected String host = "https://login.microsoftonline.com/";

  void configure(Map<String, ?> settings) {
    Object given = settings.get("endpoint");
    if (given == null) {
      endpoint = "https://login.microsoftonline.com/";
    } else {
      endpoint = given.toString();
    }
    if (!endpoint.endsWith("/")) {
      endpoint += "/";
    }
    endpoint += settings.get("tenant").toString();
    host = host + settings.get("tenant");
  }
}
