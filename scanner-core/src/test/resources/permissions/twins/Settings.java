package shop;

import org.springframework.boot.context.properties.ConfigurationProperties;

@ConfigurationProperties("api")
class Settings {
  private String host;

  String getHost() {
    return host;
  }

  void setHost(String host) {
    this.host = host;
  }
}
