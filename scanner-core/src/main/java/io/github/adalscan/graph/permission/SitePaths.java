package io.github.adalscan.graph.permission;

import java.util.ArrayList;
import java.util.List;

/** Sites that are named by their host and place: {@code sites/HOST:/sites/hr:/lists}. */
final class SitePaths {
  private SitePaths() {}

  /** The same path with a key for the site; other paths as they are. */
  static List<String> keyed(List<String> segments) {
    if (segments.size() < 3 || !segments.get(0).equals("sites") || !segments.get(1).endsWith(":")) {
      return segments;
    }
    List<String> all = new ArrayList<>(List.of("sites", PermissionAdvisor.KEY));
    for (int i = 2; i < segments.size(); i++) {
      if (segments.get(i).endsWith(":")) {
        all.addAll(segments.subList(i + 1, segments.size()));
        break;
      }
    }
    return all;
  }
}
