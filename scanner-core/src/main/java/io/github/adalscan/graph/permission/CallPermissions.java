package io.github.adalscan.graph.permission;

import io.github.adalscan.graph.login.Principal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What allows a call of Microsoft Graph.
 *
 * @param delegated for tokens of a user
 * @param application for tokens of an application
 */
public record CallPermissions(Needed delegated, Needed application) {
  /** Nothing is listed. */
  public static final CallPermissions NONE = new CallPermissions(Needed.NONE, Needed.NONE);

  /** What tokens of one kind need. */
  public Needed of(Principal principal) {
    return principal == Principal.APP ? application : delegated;
  }

  /**
   * What tokens of one kind need for a call.
   *
   * @param least the least-privileged permissions, needed together; empty when nothing is listed
   * @param alternatives any one of them is enough
   */
  public record Needed(List<String> least, List<Alternative> alternatives) {
    /** Nothing is listed. */
    public static final Needed NONE = new Needed(List.of(), List.of());

    public Needed {
      least = List.copyOf(least);
      alternatives = List.copyOf(alternatives);
    }

    /** True when a way is listed. */
    public boolean listed() {
      return !alternatives.isEmpty();
    }

    /** True when these permissions, in any letter case, are enough. */
    public boolean coveredBy(Collection<String> permissions) {
      Set<String> held = lower(permissions);
      return alternatives.stream().anyMatch(each -> each.coveredBy(held));
    }

    /** The way of which these permissions have the main part and lack the companion. */
    public Optional<Alternative> halfCoveredBy(Collection<String> permissions) {
      Set<String> held = lower(permissions);
      return alternatives.stream()
          .filter(each -> held.contains(each.name().toLowerCase(Locale.ROOT)))
          .filter(each -> !each.coveredBy(held))
          .findFirst();
    }

    private static Set<String> lower(Collection<String> permissions) {
      return permissions.stream()
          .map(each -> each.toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());
    }
  }

  /**
   * A permission that is enough, perhaps with another.
   *
   * @param companions one of them is needed too; empty when none is
   */
  public record Alternative(String name, List<String> companions) {
    public Alternative {
      companions = List.copyOf(companions);
    }

    private boolean coveredBy(Set<String> held) {
      return held.contains(name.toLowerCase(Locale.ROOT))
          && (companions.isEmpty()
              || companions.stream().anyMatch(c -> held.contains(c.toLowerCase(Locale.ROOT))));
    }
  }
}
