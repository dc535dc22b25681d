package io.github.adalscan.graph.rewrite;

import io.github.adalscan.graph.address.PathTokens;
import io.github.adalscan.graph.rewrite.GraphTables.Kind;
import io.github.adalscan.graph.rewrite.GraphTables.PropertyRule;
import io.github.adalscan.graph.rewrite.GraphTables.Relation;
import io.github.adalscan.graph.rewrite.GraphTables.Route;
import io.github.adalscan.graph.rewrite.RouteTable.Matched;
import io.github.adalscan.model.Effort;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Turns the path behind the tenant into the path behind the version. */
final class PathRewriter {
  private static final Set<String> LINKS = Set.of("$links", "$link");
  private static final Set<String> TAILS = Set.of("$value", "$count");
  private static final String ADVANCED = "$count needs the header ConsistencyLevel: eventual.";

  /** Stands for the key of the signed-in user while {@code /me} is read as {@code /users/x}. */
  private static final String ME = "\u0001";

  private final RouteTable routes;
  private final PropertyNames properties;
  private final TypeNames types;

  PathRewriter(RouteTable routes, PropertyNames properties, TypeNames types) {
    this.routes = routes;
    this.properties = properties;
    this.types = types;
  }

  /** The path that takes the place; empty when there is none. */
  Optional<Target> rewrite(Optional<String> method, List<String> tokens, Draft draft) {
    List<String> rest = new ArrayList<>(tokens);
    String tail = removeTail(rest);
    boolean links = rest.removeIf(token -> LINKS.contains(token));
    rest.removeIf("$"::equals);
    castSet(rest);
    Optional<String> cast = removeCast(rest);
    if (rest.isEmpty()) {
      draft.giveUp("The path is not known.");
      return Optional.empty();
    }
    Optional<Target> found =
        links
            ? new LinkRewriter(this, routes).rewrite(method, rest, draft)
            : plain(method, rest, draft);
    return found.map(target -> finish(target, cast, tail, draft));
  }

  private static String removeTail(List<String> tokens) {
    int last = tokens.size() - 1;
    return last > 0 && TAILS.contains(tokens.get(last)) ? "/" + tokens.remove(last) : "";
  }

  /** All objects of a type, or one of them, are of the set of that type. */
  private void castSet(List<String> tokens) {
    if (tokens.size() > 1 && tokens.get(0).equalsIgnoreCase("directoryObjects")) {
      TypeNames.simple(tokens.get(1))
          .flatMap(routes::setOf)
          .ifPresent(
              set -> {
                tokens.remove(1);
                tokens.set(0, set);
              });
    }
  }

  /** The type that the last segment casts to; casts elsewhere say nothing. */
  private static Optional<String> removeCast(List<String> tokens) {
    Optional<String> last =
        tokens.isEmpty() ? Optional.empty() : TypeNames.simple(tokens.get(tokens.size() - 1));
    tokens.removeIf(token -> TypeNames.simple(token).isPresent());
    return last;
  }

  private Target finish(Target target, Optional<String> cast, String tail, Draft draft) {
    Target result = target;
    if (cast.isPresent()) {
      draft.raise(Effort.REVIEW);
      result = result.at(result.path() + "/" + types.qualified(cast.get())).of(cast.get());
    }
    if (tail.equals("/$count")) {
      draft.note(Effort.REVIEW, ADVANCED);
      result = result.of("Value");
    }
    return result.path().endsWith(tail) ? result : result.at(result.path() + tail);
  }

  /** The path without what stands for links and casts. */
  Optional<Target> plain(Optional<String> method, List<String> tokens, Draft draft) {
    Optional<Target> whole = known(method, tokens, draft);
    if (whole.isPresent() || draft.isGone()) {
      return whole;
    }
    for (int size = tokens.size() - 1; size > 0; size--) {
      Optional<Target> head = known(method, tokens.subList(0, size), draft);
      if (draft.isGone()) {
        return Optional.empty();
      }
      if (head.isPresent()) {
        return Optional.of(below(head.get(), method, tokens.subList(size, tokens.size()), draft));
      }
    }
    return Optional.of(unknown(method, tokens, draft));
  }

  private static Target unknown(Optional<String> method, List<String> tokens, Draft draft) {
    String first = tokens.get(0);
    draft.note(
        Effort.MANUAL,
        Placeholders.isHole(first) || first.startsWith("{")
            ? "What is asked for is not known here: look at every place that the path comes from."
            : "'" + first + "' is in no table of the migration: look it up in the reference.");
    return new Target(
        "/" + String.join("/", tokens), "", "v1.0", method, PropertyNames.ANY, Kind.ITEM);
  }

  /** A path that a route names, directly or because it is like another. */
  private Optional<Target> known(Optional<String> method, List<String> tokens, Draft draft) {
    Optional<Matched> direct = routes.match(method, tokens);
    if (direct.isPresent()) {
      return target(direct.get(), method, draft);
    }
    if (tokens.get(0).equalsIgnoreCase("me")) {
      List<String> user = new ArrayList<>(List.of("users", ME));
      user.addAll(tokens.subList(1, tokens.size()));
      return known(method, user, draft).map(t -> t.at(t.path().replace("/users/" + ME, "/me")));
    }
    return tokens.size() > 2 ? like(method, tokens, draft) : Optional.empty();
  }

  private Optional<Target> like(Optional<String> method, List<String> tokens, Draft draft) {
    Optional<Matched> head =
        routes
            .match(Optional.empty(), tokens.subList(0, 2))
            .filter(m -> m.route().like().isPresent());
    if (head.isEmpty()) {
      return Optional.empty();
    }
    List<String> other = new ArrayList<>(PathTokens.of(head.get().route().like().orElseThrow()));
    other.set(1, ME);
    other.addAll(tokens.subList(2, tokens.size()));
    Optional<Matched> same = routes.match(method, other);
    if (same.isEmpty()) {
      return Optional.empty();
    }
    draft.note(head.get().route().effort(), head.get().route().check());
    String base = fill(head.get().route().target().orElseThrow(), head.get().values());
    String marked = "/" + other.get(0) + "/" + ME;
    return target(same.get(), method, draft)
        .map(
            t ->
                t.at(
                    t.path().startsWith(marked)
                        ? base + t.path().substring(marked.length())
                        : t.path()));
  }

  private Optional<Target> target(Matched matched, Optional<String> method, Draft draft) {
    Route route = matched.route();
    draft.take(route.id());
    draft.note(route.effort(), route.check());
    if (route.target().isEmpty()) {
      draft.giveUp("");
      return Optional.empty();
    }
    if (!matched.exactMethod() && method.isPresent()) {
      draft.note(Effort.MANUAL, "Confirm that " + method.get() + " is possible there.");
    }
    String[] parts = fill(route.target().get(), matched.values()).split("\\?", 2);
    Optional<String> posted =
        route.kind() == Kind.ACTION && method.isEmpty() ? Optional.of("POST") : Optional.empty();
    return Optional.of(
        new Target(
            parts[0],
            parts.length > 1 ? parts[1] : "",
            route.version(),
            method.isPresent() ? route.method().or(() -> method) : posted,
            route.entity(),
            route.kind()));
  }

  /**
   * Puts the segments of the request into a pattern; a segment without name takes the pattern's.
   */
  private static String fill(String pattern, Map<String, String> values) {
    String path = pattern;
    for (Map.Entry<String, String> value : values.entrySet()) {
      String name = "{" + value.getKey() + "}";
      if (path.contains(name)) {
        String free = path.replace(name, "");
        String text =
            Placeholders.isUnnamed(value.getValue())
                ? Placeholders.fresh(name, free)
                : value.getValue();
        path = path.replace(name, text);
      }
    }
    return path;
  }

  /** What stands behind a path that is known: a property, or something that no table names. */
  private Target below(Target head, Optional<String> method, List<String> rest, Draft draft) {
    boolean key = head.kind() == Kind.LIST && rest.size() == 1;
    if (key
        && routes.relation(draft) != Relation.NONE
        && method.filter("DELETE"::equals).isPresent()) {
      draft.note(Effort.MANUAL, "Without /$ref the request would delete the object itself.");
      return head.at(head.path() + "/" + rest.get(0) + "/$ref");
    }
    if (head.kind() == Kind.ITEM && rest.size() == 1 && !Placeholders.isHole(rest.get(0))) {
      return property(head, rest.get(0), draft);
    }
    String name = rest.get(0);
    draft.note(
        key ? Effort.REVIEW : Effort.MANUAL,
        key ? "" : "'" + name + "' is in no table of the migration: look it up in the reference.");
    return head.at(head.path() + "/" + String.join("/", rest));
  }

  private Target property(Target head, String name, Draft draft) {
    draft.raise(Effort.REVIEW);
    Optional<PropertyRule> rule = properties.rule(head.entity(), name);
    if (rule.isEmpty()) {
      Optional<String> same = properties.spelling(head.entity(), name);
      if (same.isEmpty() && !name.startsWith("extension_")) {
        draft.note(
            Effort.MANUAL,
            "'" + name + "' is in no table of the migration: look it up in the reference.");
      }
      return head.at(head.path() + "/" + same.orElse(name));
    }
    draft.note(PropertyEffort.of(rule.get()), PropertyEffort.check(rule.get()));
    Optional<String> target = rule.get().target().filter(t -> !t.startsWith("@"));
    if (target.isEmpty()) {
      draft.giveUp("");
      return head;
    }
    String path = target.get();
    int list = path.indexOf('[');
    return head.at(head.path() + "/" + (list < 0 ? path : path.substring(0, list)));
  }
}
