package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.LastPart;
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
  /**
   * What a call takes out, where only one place of the tree puts something under the name: a
   * session takes from sessions, not from requests or nodes of a document.
   */
  Optional<Closure> of(Closure call) {
    if (!(call.expr() instanceof Expr.Call look)
        || look.arguments().size() != 1
        || look.receiver().isEmpty()
        || !values.known().does(look.name(), CallEffect.TAKES_NAMED)) {
      return Optional.empty();
    }
    Optional<String> holder = holder(look, call.scene().place());
    Optional<Object> name =
        holder.isPresent() ? maps.key(call.with(look.arguments().get(0))) : Optional.empty();
    List<Closure> kept = name.isPresent() ? under(name.get(), holder.get()) : List.of();
    return kept.size() == 1 ? Optional.of(kept.get(0)) : Optional.empty();
  }

  /** What the receiver of a call is, where it is one that code keeps something in for others. */
  private Optional<String> holder(Expr.Call call, Place place) {
    Expr receiver = call.receiver().orElseThrow();
    String type = LastPart.ofName(values.types().typeOf(receiver, place).name());
    String name = type.isEmpty() && receiver instanceof Expr.Call made ? made.name() : type;
    return values.known().types("attribute-holders").stream().filter(name::endsWith).findFirst();
  }

  private List<Closure> under(Object name, String holder) {
    List<Closure> all = new ArrayList<>();
    for (String keeping : values.known().named(CallEffect.KEEPS_NAMED)) {
      for (CallSites.Site site : values.sites().named(keeping)) {
        boolean same =
            site.arguments().size() == 2
                && site.place().file().context() != FileContext.TEST
                && site.expr() instanceof Expr.Call call
                && call.receiver().isPresent()
                && holder(call, site.place()).filter(holder::equals).isPresent()
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
