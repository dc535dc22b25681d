package io.github.adalscan.graph.permission;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The ids of permissions. An id means nothing without its API and type: some are used twice. */
public final class PermissionIds {
  private final Map<String, List<PermissionId>> byId;

  /**
   * A permission as manifests name it.
   *
   * @param api the API by its name in the catalogues
   * @param id in lower case
   * @param type {@code Scope} for delegated, {@code Role} for application permissions
   * @param successor what takes its place in Microsoft Graph
   */
  public record PermissionId(
      String api, String id, String type, String name, Optional<Successor> successor) {}

  /** A permission of Microsoft Graph. */
  public record Successor(String name, String id) {}

  /** Knows these permissions. */
  public PermissionIds(Collection<PermissionId> ids) {
    this.byId = ids.stream().collect(Collectors.groupingBy(PermissionId::id));
  }

  /** All permissions of an API with that id, in any letter case; of both types where it has two. */
  public List<PermissionId> find(String api, String id) {
    return byId.getOrDefault(id.toLowerCase(Locale.ROOT), List.of()).stream()
        .filter(each -> each.api().equals(api))
        .toList();
  }

  /** The permission of an API with that type and name, in any letter case. */
  public Optional<PermissionId> named(String api, String type, String name) {
    return byId.values().stream()
        .flatMap(List::stream)
        .filter(each -> each.api().equals(api) && each.type().equals(type))
        .filter(each -> each.name().equalsIgnoreCase(name))
        .min(Comparator.comparing(PermissionId::id));
  }

  /** Every permission of that name, in any letter case; by API, type and id. */
  public List<PermissionId> named(String name) {
    return byId.values().stream()
        .flatMap(List::stream)
        .filter(each -> each.name().equalsIgnoreCase(name))
        .sorted(
            Comparator.comparing(PermissionId::api)
                .thenComparing(PermissionId::type)
                .thenComparing(PermissionId::id))
        .toList();
  }

  /** Every permission of that id. */
  public List<PermissionId> withId(String id) {
    return byId.getOrDefault(id.toLowerCase(Locale.ROOT), List.of());
  }

  /** The names of all permissions, sorted. */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    byId.values().forEach(ids -> ids.forEach(each -> names.add(each.name())));
    return names;
  }

  /** True when some API has a permission of that id. */
  public boolean knows(String id) {
    return byId.containsKey(id.toLowerCase(Locale.ROOT));
  }
}
