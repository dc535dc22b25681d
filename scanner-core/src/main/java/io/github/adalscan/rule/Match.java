package io.github.adalscan.rule;

import io.github.adalscan.fact.TextUse;
import io.github.adalscan.fact.TypeUse;
import io.github.adalscan.rule.catalog.artifact.Implication;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a rule selects from the facts; anything beyond these few words is an analysis in code. */
public sealed interface Match {
  /** The names that a message of a rule with this match may put in braces. */
  Set<String> placeholders();

  /** True when only declarations of dependencies can satisfy it. */
  default boolean isOfBuilds() {
    return this instanceof DependencyMatch;
  }

  /**
   * Places that name a type.
   *
   * @param library a library of the catalogues; empty when {@code packageName} is given
   * @param packageName a package, packages below it included; empty when {@code library} is given
   * @param uses how it is named
   * @param service only types of this service, see {@code ApiType.talksTo}; empty for all
   * @param others true when the library's types of other services are worth a note
   */
  record TypeMatch(
      String library, String packageName, Set<TypeUse.Kind> uses, String service, boolean others)
      implements Match {
    public TypeMatch {
      uses = sorted(uses);
    }

    @Override
    public Set<String> placeholders() {
      return Set.of("symbol", "type", "name");
    }
  }

  /**
   * Uses of constructors, methods and constants that a library's catalogue lists, and constructions
   * and static calls of any type it owns. Where the arguments leave several overloads open, all of
   * them have to pass.
   *
   * @param service only members of this service, see {@code ApiType.passes}; empty for all
   * @param types only members of these types, fully qualified; empty for all
   */
  record MemberMatch(String library, String service, Set<String> types, Set<MemberUse> uses)
      implements Match {
    public MemberMatch {
      types = sorted(types);
      uses = sorted(uses);
    }

    @Override
    public Set<String> placeholders() {
      return Set.of("symbol", "type", "name", "member");
    }
  }

  /**
   * Hosts of an API, compared as whole hosts.
   *
   * @param api an API of the catalogues
   * @param roles texts in these roles
   * @param config values of configuration files as well
   * @param comments comments as well
   */
  record HostMatch(String api, Set<TextUse.Role> roles, boolean config, boolean comments)
      implements Match {
    public HostMatch {
      roles = sorted(roles);
    }

    @Override
    public Set<String> placeholders() {
      return Set.of("symbol", "host", "url", "cloud");
    }
  }

  /** Fully qualified class names of a library in texts and configuration values. */
  record ClassNameTextMatch(String library) implements Match {
    @Override
    public Set<String> placeholders() {
      return Set.of("symbol", "type", "name");
    }
  }

  /** Dependencies that imply one of these. */
  record DependencyMatch(Set<Implication> implies) implements Match {
    public DependencyMatch {
      implies = sorted(implies);
    }

    @Override
    public Set<String> placeholders() {
      return Set.of("symbol", "coordinates", "version");
    }
  }

  /**
   * Configuration keys.
   *
   * @param keys in Spring's canonical form (lower case, dashes); {@code *} stands for one segment
   * @param keywords lower-case literals of which a file must spell one; keys have several
   *     spellings, so nothing can be derived from them
   */
  record ConfigMatch(List<String> keys, List<String> keywords) implements Match {
    public ConfigMatch {
      keys = List.copyOf(keys);
      keywords = List.copyOf(keywords);
    }

    @Override
    public Set<String> placeholders() {
      return Set.of("symbol", "key", "value");
    }
  }

  /**
   * Markers of other platforms.
   *
   * @param library as in the catalogue of other platforms
   * @param platforms only these; empty for all
   */
  record MarkerMatch(String library, Set<String> platforms) implements Match {
    public MarkerMatch {
      platforms = sorted(platforms);
    }

    @Override
    public Set<String> placeholders() {
      return Set.of("symbol", "name", "platform", "replacement");
    }
  }

  /** Whatever one of several selects. */
  record AnyOf(List<Match> alternatives) implements Match {
    public AnyOf {
      alternatives = List.copyOf(alternatives);
    }

    @Override
    public Set<String> placeholders() {
      Set<String> common = new TreeSet<>();
      for (int i = 0; i < alternatives.size(); i++) {
        if (i == 0) {
          common.addAll(alternatives.get(i).placeholders());
        } else {
          common.retainAll(alternatives.get(i).placeholders());
        }
      }
      return common;
    }
  }

  /**
   * An analysis in code.
   *
   * @param detector its name
   * @param params its parameters
   * @param keywords lower-case literals of which a file must spell one; an analysis has no
   *     catalogue to derive them from
   * @param weak more of them, which do not do alone
   * @param placeholders the names that it gives a value
   */
  record DetectorMatch(
      String detector,
      Map<String, String> params,
      List<String> keywords,
      WeakKeywords weak,
      Set<String> placeholders)
      implements Match {
    public DetectorMatch {
      params = Collections.unmodifiableMap(new TreeMap<>(params));
      keywords = List.copyOf(keywords);
      placeholders = sorted(placeholders);
    }
  }

  /** The keywords of which a file has to spell another word beside to concern the rule. */
  default WeakKeywords weakKeywords() {
    return this instanceof DetectorMatch detector ? detector.weak() : WeakKeywords.NONE;
  }

  private static <T extends Comparable<? super T>> Set<T> sorted(Set<T> values) {
    return Collections.unmodifiableSet(new TreeSet<>(values));
  }
}
