import org.springframework.web.util.UriComponentsBuilder;

/** The host comes through a builder of one's own, the path in single segments. */
final class Addresses {
  static final Addresses PUBLIC = builder().authority("https://login.microsoftonline.com").build();

  private final String authority;

  private Addresses(String authority) {
    this.authority = authority;
  }

  String token(String tenant) {
    return UriComponentsBuilder.fromUriString(authority)
        .pathSegment(tenant)
        .pathSegment("oauth2") // expect: EPT0012
        .pathSegment("token")
        .toUriString();
  }

  String newer(String tenant) {
    return UriComponentsBuilder.fromUriString(authority)
        .pathSegment(tenant)
        .pathSegment("oauth2")
        .pathSegment("v2.0")
        .pathSegment("token")
        .toUriString();
  }

  static Builder builder() {
    return new Builder();
  }

  static final class Builder {
    private String authority;

    Builder authority(String authority) {
      this.authority = authority;
      return this;
    }

    Addresses build() {
      return new Addresses(authority);
    }
  }
}
