package other;

import org.springframework.web.util.UriComponentsBuilder;

/** The provider of a shop has the same path. */
final class Shop {
  private final String server;

  Shop(String server) {
    this.server = server;
  }

  String token(String realm) {
    return UriComponentsBuilder.fromUriString(server)
        .pathSegment(realm)
        .pathSegment("oauth2")
        .pathSegment("token")
        .toUriString();
  }

  String fixed() {
    return UriComponentsBuilder.fromUriString("https://id.example.com")
        .pathSegment("oauth2")
        .pathSegment("token")
        .toUriString();
  }
}
