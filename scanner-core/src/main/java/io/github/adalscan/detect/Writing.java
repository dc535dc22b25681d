package io.github.adalscan.detect;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.Place;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.rule.catalog.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What the parts of one snippet share.
 *
 * @param site the use that the snippet replaces
 */
record Writing(UsedMember site, MemberFinder finder, ProjectFacts project, Draft draft) {
  private static final Set<String> WAITING = Set.of("get", "join", "getNow");
  private static final int MAX_WAITS = 3;

  Library library() {
    return finder.library();
  }

  /**
   * The use of the library that made the value of an expression; a wait for it is looked through.
   */
  Optional<UsedMember> maker(Expr expr, Place place) {
    Origins origins = new Origins(project);
    Predicate<Origin> isUse = o -> finder.find(o.expr(), o.place()).isPresent();
    Origin origin = origins.of(expr, place, isUse);
    for (int i = 0; i < MAX_WAITS; i++) {
      Optional<UsedMember> used = finder.find(origin.expr(), origin.place());
      if (used.isPresent()) {
        return used;
      }
      if (!(origin.expr() instanceof Expr.Call call)
          || !WAITING.contains(call.name())
          || call.receiver().isEmpty()) {
        return Optional.empty();
      }
      origin = origins.of(call.receiver().get(), origin.place(), isUse);
    }
    return Optional.empty();
  }

  /** The use itself and the uses that made its arguments and its receiver. */
  List<UsedMember> sources(UsedMember used) {
    List<UsedMember> all = new ArrayList<>();
    all.add(used);
    used.arguments().forEach(a -> maker(a, used.place()).ifPresent(all::add));
    used.receiver().flatMap(r -> maker(r, used.place())).ifPresent(all::add);
    return all;
  }

  /** The first of them that has an argument for a parameter other than {@code null}. */
  Optional<UsedMember> source(UsedMember used, String parameter) {
    return sources(used).stream()
        .filter(s -> s.argument(parameter).filter(a -> !Origins.isNull(a)).isPresent())
        .findFirst();
  }

  /** True when both are the same piece of source. */
  static boolean same(UsedMember one, UsedMember other) {
    return new Origin(one.expr(), one.place()).is(other.expr(), other.place());
  }

  /** The method around the site. */
  Optional<MethodFacts> method() {
    return site.place().method();
  }
}
