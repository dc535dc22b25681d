package io.github.adalscan.graph.rewrite;

import io.github.adalscan.graph.address.PathTokens;
import io.github.adalscan.graph.rewrite.GraphTables.Kind;
import io.github.adalscan.graph.rewrite.GraphTables.Relation;
import io.github.adalscan.graph.rewrite.GraphTables.Route;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds which path of Microsoft Graph stands for a path of Azure AD Graph. */
final class RouteTable {
  private final List<Pattern> patterns = new ArrayList<>();
  private final Set<String> first = new HashSet<>();
  private final Set<String> names = new HashSet<>();

  /** One pattern of a route. */
  private record Pattern(Route route, List<String> tokens) {}

  /**
   * A route that was found.
   *
   * @param values of the unknown segments of the pattern, by name; {@code set} is its first segment
   * @param exactMethod false when the route is for other methods
   */
  record Matched(Route route, Map<String, String> values, boolean exactMethod) {}

  RouteTable(List<Route> routes) {
    for (Route route : routes) {
      for (String from : route.from()) {
        List<String> tokens = PathTokens.of(from);
        patterns.add(new Pattern(route, tokens));
        first.add(lower(tokens.get(0)));
        tokens.stream().filter(t -> !Placeholders.isHole(t)).forEach(t -> names.add(lower(t)));
      }
    }
  }

  /** True when a path can begin with that segment. */
  boolean begins(String segment) {
    return first.contains(lower(segment));
  }

  /** True for the name of a set, relation or action. */
  boolean isName(String segment) {
    return names.contains(lower(segment));
  }

  /** The route that was taken last. */
  Optional<Route> taken(Draft draft) {
    return patterns.stream()
        .map(Pattern::route)
        .filter(route -> draft.route().filter(route.id()::equals).isPresent())
        .findFirst();
  }

  /** The set of all objects of a type. */
  Optional<String> setOf(String type) {
    return patterns.stream()
        .filter(each -> each.tokens().size() == 1)
        .map(Pattern::route)
        .filter(route -> route.kind() == Kind.LIST && route.entity().equals(type))
        .map(route -> PathTokens.of(route.from().get(0)).get(0))
        .findFirst();
  }

  /** How the links of the route that was taken are asked for. */
  Relation relation(Draft draft) {
    return taken(draft).map(Route::relation).orElse(Relation.NONE);
  }

  /** The route with the most fixed segments; among those, one for the method. */
  Optional<Matched> match(Optional<String> method, List<String> tokens) {
    Optional<Pattern> best = Optional.empty();
    int bestScore = -1;
    for (Pattern pattern : patterns) {
      int score = score(pattern, method, tokens);
      if (score > bestScore) {
        best = Optional.of(pattern);
        bestScore = score;
      }
    }
    boolean exact = bestScore % 4 > 0;
    return best.map(p -> new Matched(p.route(), values(p, tokens), exact));
  }

  /** Fixed segments count four each, the method up to two; -1 when it does not match. */
  private static int score(Pattern pattern, Optional<String> method, List<String> tokens) {
    if (pattern.tokens().size() != tokens.size()) {
      return -1;
    }
    int fixed = 0;
    for (int i = 0; i < tokens.size(); i++) {
      String wanted = pattern.tokens().get(i);
      if (wanted.equalsIgnoreCase(tokens.get(i))) {
        fixed++;
      } else if (!Placeholders.isHole(wanted)) {
        return -1;
      }
    }
    Set<String> methods = pattern.route().methods();
    int byMethod = method.filter(methods::contains).isPresent() ? 2 : methods.isEmpty() ? 1 : 0;
    return fixed * 4 + byMethod;
  }

  private static Map<String, String> values(Pattern pattern, List<String> tokens) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("set", pattern.tokens().get(0));
    for (int i = 0; i < tokens.size(); i++) {
      String wanted = pattern.tokens().get(i);
      if (Placeholders.isHole(wanted)) {
        values.put(wanted.substring(1, wanted.length() - 1), tokens.get(i));
      }
    }
    return values;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
