package io.github.adalscan.detect.token.permission;

import io.github.adalscan.detect.manifest.DeclaredPermissions;
import io.github.adalscan.detect.token.Modules;
import io.github.adalscan.model.PermissionNeeds.Call;
import io.github.adalscan.model.PermissionNeeds.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A permission that is asked for.
 *
 * @param source what asks for it, for reports
 * @param path the file
 * @param role true for a permission of applications
 */
record AskedPermissions(String source, String path, String name, boolean role) {
  private static final String REQUESTS = "scopes of token requests";

  static AskedPermissions requested(String path, String name) {
    return new AskedPermissions(REQUESTS, path, name, false);
  }

  static AskedPermissions declared(DeclaredPermissions.Declared declared) {
    return new AskedPermissions(declared.path(), declared.path(), declared.name(), declared.role());
  }

  /** Compares everything that is asked for a module with its calls, by source and kind. */
  static List<Comparison> compare(
      String module, Set<String> modules, List<AskedPermissions> asked, List<Call> calls) {
    Map<Group, Set<String>> groups = new TreeMap<>();
    for (AskedPermissions each : asked) {
      if (Modules.concerns(each.path(), module, modules)
          && PermissionSets.concern(calls, each.role())) {
        groups
            .computeIfAbsent(new Group(each.source(), each.role()), key -> new TreeSet<>())
            .add(each.name());
      }
    }
    List<Comparison> all = new ArrayList<>();
    groups.forEach((group, names) -> all.add(group.compare(names, calls)));
    return all;
  }

  /** What one source asks of one kind; those of applications come first. */
  private record Group(String source, boolean role) implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      int sources = source.compareTo(other.source);
      return sources != 0 ? sources : Boolean.compare(other.role, role);
    }

    Comparison compare(Set<String> names, List<Call> calls) {
      return new Comparison(
          source,
          role ? "application" : "delegated",
          List.copyOf(names),
          PermissionSets.missing(calls, role, names),
          PermissionSets.unused(calls, role, names));
    }
  }
}
