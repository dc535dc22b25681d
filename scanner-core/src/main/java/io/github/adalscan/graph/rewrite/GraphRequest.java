package io.github.adalscan.graph.rewrite;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A request, as far as it is known.
 *
 * @param method in upper case; empty when it is not known or there is none, as for a token
 * @param url the address in any spelling; unknown parts are {@code {name}}, {@code ${name}}, {@code
 *     %s} or {@code {0}}
 * @param cloud the cloud, where the caller knows it better than the host tells
 */
public record GraphRequest(Optional<String> method, String url, Optional<String> cloud) {
  private static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "MERGE", "DELETE");

  /** A request whose cloud is that of the host. */
  public static GraphRequest of(Optional<String> method, String url) {
    return new GraphRequest(method, url, Optional.empty());
  }

  /** Reads {@code GET https://...} or an address alone. */
  public static GraphRequest parse(String text) {
    String trimmed = text.strip();
    int blank = trimmed.indexOf(' ');
    String first = blank < 0 ? "" : trimmed.substring(0, blank).toUpperCase(Locale.ROOT);
    return METHODS.contains(first)
        ? of(Optional.of(first), trimmed.substring(blank).strip())
        : of(Optional.empty(), trimmed);
  }

  boolean reads() {
    return method.isEmpty() || method.get().equals("GET") || method.get().equals("HEAD");
  }
}
