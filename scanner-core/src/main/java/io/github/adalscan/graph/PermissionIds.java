package io.github.adalscan.graph;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

  /** True when some API has a permission of that id. */
  public boolean knows(String id) {
    return byId.containsKey(id.toLowerCase(Locale.ROOT));
  }
}
