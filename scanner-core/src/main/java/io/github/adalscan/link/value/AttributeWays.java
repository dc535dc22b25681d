package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.rule.catalog.CallEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What one part of an application keeps under a name for another, in the session of a user, say:
 * {@code session.setAttribute("token", token)}.
 */
record AttributeWays(Values values, MapWays maps) {
  /** What a call takes out, where only one place of the tree puts something under the name. */
  Optional<Closure> of(Closure call) {
    if (!(call.expr() instanceof Expr.Call look)
        || look.arguments().size() != 1
        || look.receiver().isEmpty()
        || !values.known().does(look.name(), CallEffect.TAKES_NAMED)) {
      return Optional.empty();
    }
    Optional<Object> name = maps.key(call.with(look.arguments().get(0)));
    List<Closure> kept = name.isPresent() ? under(name.get()) : List.of();
    return kept.size() == 1 ? Optional.of(kept.get(0)) : Optional.empty();
  }

  private List<Closure> under(Object name) {
    List<Closure> all = new ArrayList<>();
    for (String keeping : values.known().named(CallEffect.KEEPS_NAMED)) {
      for (CallSites.Site site : values.sites().named(keeping)) {
        boolean same =
            site.arguments().size() == 2
                && maps.key(Closure.at(site.arguments().get(0), site.place()))
                    .filter(each -> Objects.equals(each, name))
                    .isPresent();
        if (same && !isNull(site.arguments().get(1))) {
          all.add(Closure.at(site.arguments().get(1), site.place()));
        }
      }
    }
    return all;
  }

  private static boolean isNull(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.kind() == Expr.LiteralKind.NULL;
  }
}
