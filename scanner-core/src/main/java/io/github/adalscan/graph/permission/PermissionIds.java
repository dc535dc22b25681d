package io.github.adalscan.graph.permission;

import io.github.adalscan.model.Lazy;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** The ids of permissions. An id means nothing without its API and type: some are used twice. */
public final class PermissionIds {
  private final Table table;
  private final Lazy<Collection<PermissionId>> all;

  /** Where permissions are listed, by their ids in lower case. */
  public interface Table {
    /** True when it lists that id. */
    boolean has(String id);

    /** Every permission of that id. */
    List<PermissionId> withId(String id);

    /** Each of them. */
    Collection<PermissionId> all();
  }

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

  /** Knows the permissions of a table. */
  public PermissionIds(Table table) {
    this.table = table;
    all = Lazy.of(table::all);
  }

  /** All permissions of an API with that id, in any letter case; of both types where it has two. */
  public List<PermissionId> find(String api, String id) {
    return withId(id).stream().filter(each -> each.api().equals(api)).toList();
  }

  /** The permission of an API with that type and name, in any letter case. */
  public Optional<PermissionId> named(String api, String type, String name) {
    return all.get().stream()
        .filter(each -> each.api().equals(api) && each.type().equals(type))
        .filter(each -> each.name().equalsIgnoreCase(name))
        .min(Comparator.comparing(PermissionId::id));
  }

  /** Every permission of that name, in any letter case; by API, type and id. */
  public List<PermissionId> named(String name) {
    return all.get().stream()
        .filter(each -> each.name().equalsIgnoreCase(name))
        .sorted(
            Comparator.comparing(PermissionId::api)
                .thenComparing(PermissionId::type)
                .thenComparing(PermissionId::id))
        .toList();
  }

  /** Every permission of that id. */
  public List<PermissionId> withId(String id) {
    return table.withId(id.toLowerCase(Locale.ROOT));
  }

  /** The names of all permissions, sorted. */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    all.get().forEach(each -> names.add(each.name()));
    return names;
  }

  /** True when some API has a permission of that id. */
  public boolean knows(String id) {
    return table.has(id.toLowerCase(Locale.ROOT));
  }
}
