package io.github.adalscan.graph.rewrite;

import io.github.adalscan.graph.address.PathTokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The path of an address without its tenant.
 *
 * @param tenant as it is written; empty when there is none
 * @param tokens what follows
 * @param glued true when the first token brings its own slash
 * @param suffix an unknown text that continues the last token; may be empty
 */
record TenantSegment(Optional<String> tenant, List<String> tokens, boolean glued, String suffix) {
  private static final Set<String> ALIASES = Set.of("myorganization");

  /** Parts of names that denote paths rather than tenants. */
  private static final List<String> PATH_WORDS =
      List.of("path", "resource", "endpoint", "url", "uri", "api", "query", "suffix", "relative");

  /** Parts of names that denote what an answer said of where to go on. */
  private static final List<String> LINK_WORDS =
      List.of("nextlink", "deltalink", "skiptoken", "nextpage", "nexturl");

  /** True when the path is a link that an answer held. */
  boolean isLinkOfAnswer() {
    String last = (tokens.isEmpty() ? "" : tokens.get(tokens.size() - 1)).toLowerCase(Locale.ROOT);
    String name = (last + suffix).replace("_", "");
    return name.contains("{") && LINK_WORDS.stream().anyMatch(name::contains);
  }

  /**
   * Splits a path.
   *
   * @param routes say what a path can begin with and hold
   */
  static TenantSegment split(String path, RouteTable routes) {
    List<String> tokens = PathTokens.of(path);
    if (tokens.isEmpty()) {
      return new TenantSegment(Optional.empty(), List.of(), false, "");
    }
    String first = tokens.get(0);
    List<String> rest = tokens.subList(1, tokens.size());
    int second = secondHole(first);
    if (path.startsWith("{") && second < 0) {
      return of(Optional.empty(), tokens, true, routes);
    }
    if (second > 0) {
      return of(
          Optional.of(first.substring(0, second)),
          prepend(first.substring(second), rest),
          true,
          routes);
    }
    return isTenant(first, rest, routes)
        ? of(Optional.of(first), rest, false, routes)
        : of(Optional.empty(), tokens, false, routes);
  }

  private static TenantSegment of(
      Optional<String> tenant, List<String> tokens, boolean glued, RouteTable routes) {
    if (tokens.isEmpty()) {
      return new TenantSegment(tenant, tokens, glued, "");
    }
    int last = tokens.size() - 1;
    String token = tokens.get(last);
    int hole = token.indexOf('{');
    boolean continued = hole > 0 && token.endsWith("}") && routes.isName(token.substring(0, hole));
    if (!continued) {
      return new TenantSegment(tenant, tokens, glued, "");
    }
    List<String> cut = new ArrayList<>(tokens.subList(0, last));
    cut.add(token.substring(0, hole));
    return new TenantSegment(tenant, cut, glued, token.substring(hole));
  }

  private static List<String> prepend(String first, List<String> rest) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(rest);
    return all;
  }

  /** Where a second unknown part follows the first at once; -1 when there is none. */
  private static int secondHole(String token) {
    if (!token.startsWith("{")) {
      return -1;
    }
    int close = token.indexOf('}');
    return token.startsWith("{", close + 1) ? close + 1 : -1;
  }

  private static boolean isTenant(String first, List<String> rest, RouteTable routes) {
    String lower = first.toLowerCase(Locale.ROOT);
    if (ALIASES.contains(lower) || first.indexOf('.') > 0) {
      return true;
    }
    if (Placeholders.isHole(first)) {
      return !rest.isEmpty() || PATH_WORDS.stream().noneMatch(lower::contains);
    }
    return !routes.begins(first);
  }
}
