package io.github.adalscan.graph.permission;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The ways in which a path can name an item of a drive: by its key, by its place below the root, as
 * the root or as a special folder. What allows a call does not depend on the way.
 */
final class DrivePaths {
  private static final Set<String> TAKING_A_NAME = Set.of("items", "special", "item");
  private static final String ROOT = "root";

  private DrivePaths() {}

  /** Other spellings of the same request, the closest first; nothing for other paths. */
  static List<List<String>> others(List<String> segments) {
    int drive = end(segments);
    List<String> rest = drive < 0 ? List.of() : segments.subList(drive, segments.size());
    int item = itemEnd(rest);
    if (item == 0) {
      return List.of();
    }
    List<String> owner = segments.subList(0, drive);
    List<String> tail = rest.subList(item, rest.size());
    List<String> anyDrive = List.of("drives", PermissionAdvisor.KEY);
    List<String> byKey = List.of("items", PermissionAdvisor.KEY);
    return List.of(
        joined(owner, byKey, tail),
        joined(owner, List.of(ROOT), tail),
        joined(anyDrive, byKey, tail),
        joined(anyDrive, List.of(ROOT), tail));
  }

  /** Where the drive ends: behind {@code drive}, or behind the key of {@code drives}. */
  private static int end(List<String> segments) {
    int single = segments.indexOf("drive");
    int several = segments.indexOf("drives");
    if (several >= 0 && several + 2 <= segments.size()) {
      return several + 2;
    }
    return single < 0 ? -1 : single + 1;
  }

  /** How many segments name the item; 0 where none does. */
  private static int itemEnd(List<String> rest) {
    int at = 0;
    while (at < rest.size()) {
      String segment = rest.get(at);
      if (segment.endsWith(":")) {
        at = afterPlace(rest, at + 1);
      } else if (TAKING_A_NAME.contains(segment) && at + 1 < rest.size()) {
        at += rest.get(at + 1).endsWith(":") ? 1 : 2;
      } else if (segment.equals(ROOT)) {
        at++;
      } else {
        break;
      }
    }
    return at;
  }

  /** {@code root:/folder/file:/content}: the place ends at the next colon, or with the path. */
  private static int afterPlace(List<String> rest, int from) {
    for (int i = from; i < rest.size(); i++) {
      if (rest.get(i).endsWith(":")) {
        return i + 1;
      }
    }
    return rest.size();
  }

  private static List<String> joined(List<String> first, List<String> second, List<String> third) {
    List<String> all = new ArrayList<>(first);
    all.addAll(second);
    all.addAll(third);
    return all;
  }
}
