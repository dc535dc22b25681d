package io.github.adalscan.detect.token;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Paths of Microsoft Graph requests. */
public final class GraphPaths {
  private GraphPaths() {}

  /** The path of an address after its version, with a leading slash and without query. */
  public static Optional<String> of(String address) {
    int scheme = address.indexOf("://");
    int slash = scheme < 0 ? -1 : address.indexOf('/', scheme + 3);
    if (slash < 0) {
      return Optional.empty();
    }
    int end = address.indexOf('?', slash);
    String path = end < 0 ? address.substring(slash) : address.substring(slash, end);
    for (String version : new String[] {"/v1.0", "/beta"}) {
      if (path.equals(version) || path.startsWith(version + "/")) {
        return Optional.of(path.substring(version.length()));
      }
    }
    return Optional.of(path);
  }

  /** The segments of the path, in order. */
  public static List<String> segments(String address) {
    return of(address).stream()
        .flatMap(path -> Arrays.stream(path.split("/", -1)))
        .filter(segment -> !segment.isEmpty())
        .toList();
  }

  /** True for the signed-in user and what belongs to it. */
  public static boolean isMe(String path) {
    return path.equals("/me") || path.startsWith("/me/");
  }
}
