package io.github.adalscan.source.checkout;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The address of the remote {@code origin}, fit to be published. */
final class RemoteAddress {
  private static final Set<String> SCHEMES = Set.of("http", "https", "ssh", "git");
  private static final String SECTION = "[remote \"origin\"]";

  private RemoteAddress() {}

  /** Reads the text of a configuration of git; folders of this machine are no address. */
  static Optional<String> of(String config) {
    boolean inside = false;
    for (String line : config.lines().map(String::strip).toList()) {
      if (line.startsWith("[")) {
        inside = line.equals(SECTION);
      } else if (inside && line.toLowerCase(Locale.ROOT).matches("url\\s*=.*")) {
        return publish(line.substring(line.indexOf('=') + 1).strip());
      }
    }
    return Optional.empty();
  }

  /** Without user, password, query and fragment; {@code host:path} becomes an address. */
  static Optional<String> publish(String url) {
    try {
      URI uri = new URI(url.contains("://") ? url : shortForm(url));
      String scheme = Optional.ofNullable(uri.getScheme()).orElse("").toLowerCase(Locale.ROOT);
      String host = uri.getHost();
      if (!SCHEMES.contains(scheme) || host == null) {
        return Optional.empty();
      }
      String path = Optional.ofNullable(uri.getPath()).orElse("");
      return Optional.of(
          new URI(scheme, null, host, uri.getPort(), path, null, null).toASCIIString());
    } catch (URISyntaxException unusual) {
      return Optional.empty();
    }
  }

  /** {@code git@host:owner/name.git} is short for {@code ssh://git@host/owner/name.git}. */
  private static String shortForm(String url) {
    List<String> parts = List.of(url.split(":", 2));
    boolean remote = parts.size() == 2 && parts.get(0).length() > 1 && !parts.get(0).contains("/");
    return remote ? "ssh://" + parts.get(0) + "/" + parts.get(1).replaceFirst("^/+", "") : "";
  }
}
