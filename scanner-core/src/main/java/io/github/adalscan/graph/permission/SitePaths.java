package io.github.adalscan.graph.permission;

import java.util.ArrayList;
import java.util.List;

/** Sites that are named by their place: {@code sites/HOST:/sites/hr:/lists}. */
final class SitePaths {
  private SitePaths() {}

  /** The same path with a key for the site; other paths as they are. */
  static List<String> keyed(List<String> segments) {
    return byPlace(byColons(segments));
  }

  /** {@code sites/{id}/getByPath(path='/hr')/lists}: the site of a place below another. */
  private static List<String> byPlace(List<String> segments) {
    boolean place =
        segments.size() > 2
            && segments.get(0).equals("sites")
            && segments.get(2).startsWith("getbypath");
    if (!place) {
      return segments;
    }
    boolean keyed = segments.get(2).indexOf('(') < 0 && segments.size() > 3;
    List<String> all = new ArrayList<>(segments.subList(0, 2));
    all.addAll(segments.subList(keyed ? 4 : 3, segments.size()));
    return all;
  }

  private static List<String> byColons(List<String> segments) {
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
