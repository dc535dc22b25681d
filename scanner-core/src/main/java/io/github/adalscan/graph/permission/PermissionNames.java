package io.github.adalscan.graph.permission;

import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The permissions of Microsoft Graph by name; names are compared in any letter case. */
public final class PermissionNames {
  /** Misspelt names are told apart from other words by this many letters at least. */
  private static final int MIN_LENGTH = 5;

  private final Map<String, PermissionName> byName = new HashMap<>();

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

  /** Knows these permissions. */
  public PermissionNames(Collection<PermissionName> names) {
    names.forEach(each -> byName.putIfAbsent(each.name().toLowerCase(Locale.ROOT), each));
  }

  /** The permission of that name. */
  public Optional<PermissionName> find(String name) {
    return Optional.ofNullable(byName.get(name.toLowerCase(Locale.ROOT)));
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
    for (Map.Entry<String, PermissionName> each : byName.entrySet()) {
      boolean offered = each.getValue().isDelegated() || each.getValue().isApplication();
      if (offered && Math.abs(each.getKey().length() - wanted.length()) <= least) {
        int distance = EditDistance.between(wanted, each.getKey());
        boolean better =
            distance < least || (distance == least && precedes(each.getValue().name(), best));
        if (better && distance <= limit) {
          best = each.getValue().name();
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
