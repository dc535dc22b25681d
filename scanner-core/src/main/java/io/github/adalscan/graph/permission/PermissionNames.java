package io.github.adalscan.graph.permission;

import io.github.adalscan.model.Lazy;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The permissions of Microsoft Graph by name; names are compared in any letter case. */
public final class PermissionNames {
  /** Misspelt names are told apart from other words by this many letters at least. */
  private static final int MIN_LENGTH = 5;

  private final Table table;
  private final Lazy<Collection<PermissionName>> all;
  private final Map<String, Optional<PermissionName>> found = new ConcurrentHashMap<>();

  /** Where permissions are listed. */
  public interface Table {
    /** The permission of that name, in any letter case. */
    Optional<PermissionName> find(String name);

    /** Each of them. */
    Collection<PermissionName> all();
  }

  /**
   * A permission.
   *
   * @param name in its own letter case
   * @param delegated as a permission of users
   * @param application as a permission of applications
   */
  public record PermissionName(String name, Optional<Kind> delegated, Optional<Kind> application) {
    /** True when users can be asked for it. */
    public boolean isDelegated() {
      return delegated.filter(Kind::offered).isPresent();
    }

    /** True when it can be granted to applications. */
    public boolean isApplication() {
      return application.filter(Kind::offered).isPresent();
    }
  }

  /**
   * How a permission is given.
   *
   * @param admin true when an administrator has to consent
   * @param level how much it allows, 1 to 5; 0 when it is not rated
   * @param offered false when it exists but cannot be asked for everywhere
   */
  public record Kind(boolean admin, int level, boolean offered) {}

  /** Knows the permissions of a table. */
  public PermissionNames(Table table) {
    this.table = table;
    all = Lazy.of(table::all);
  }

  /** The permission of that name. */
  public Optional<PermissionName> find(String name) {
    return found.computeIfAbsent(name, table::find);
  }

  /** The offered name that a misspelt one was meant to be; delegated ones first. */
  public Optional<String> nearest(String name) {
    if (name.length() < MIN_LENGTH) {
      return Optional.empty();
    }
    String wanted = name.toLowerCase(Locale.ROOT);
    int limit = Math.max(2, name.length() / 4);
    String best = "";
    int least = limit + 1;
    for (PermissionName each : all.get()) {
      boolean offered = each.isDelegated() || each.isApplication();
      if (offered && Math.abs(each.name().length() - wanted.length()) <= least) {
        int distance = EditDistance.between(wanted, each.name().toLowerCase(Locale.ROOT));
        boolean better = distance < least || (distance == least && precedes(each.name(), best));
        if (better && distance <= limit) {
          best = each.name();
          least = distance;
        }
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  /** Of two names as near, the one that users can be asked for, else the first by letters. */
  private boolean precedes(String name, String other) {
    boolean delegated = find(name).filter(PermissionName::isDelegated).isPresent();
    boolean before = find(other).filter(PermissionName::isDelegated).isPresent();
    return delegated == before ? name.compareTo(other) < 0 : delegated;
  }
}
