package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.rule.catalog.CallEffect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one part of an application keeps under a name for another, in the session of a user, say:
 * {@code session.setAttribute("token", token)}.
 */
final class AttributeWays {
  private final Values values;
  private final MapWays maps;
  private final Lazy<Map<Attribute, List<Closure>>> kept = Lazy.of(this::findKept);

  /**
   * A name, and what something is kept in under it: a session takes from sessions, not from
   * requests or nodes of a document.
   */
  private record Attribute(Object name, String holder) {}

  AttributeWays(Values values, MapWays maps) {
    this.values = values;
    this.maps = maps;
  }

  /** What a call takes out, where only one place of the tree puts something under the name. */
  Optional<Closure> of(Closure call) {
    if (!(call.expr() instanceof Expr.Call look)
        || look.arguments().size() != 1
        || !values.known().does(look.name(), CallEffect.TAKES_NAMED)) {
      return Optional.empty();
    }
    return attribute(look, call)
        .map(each -> kept.get().getOrDefault(each, List.of()))
        .filter(all -> all.size() == 1)
        .map(all -> all.get(0));
  }

  private Map<Attribute, List<Closure>> findKept() {
    Map<Attribute, List<Closure>> all = new HashMap<>();
    for (String keeping : values.known().named(CallEffect.KEEPS_NAMED)) {
      values.sites().named(keeping).forEach(site -> add(site, all));
    }
    return all;
  }

  private void add(CallSites.Site site, Map<Attribute, List<Closure>> all) {
    Place place = site.place();
    if (site.expr() instanceof Expr.Call call
        && call.arguments().size() == 2
        && !isNull(call.arguments().get(1))
        && place.file().context() != FileContext.TEST) {
      attribute(call, Closure.at(call, place))
          .ifPresent(
              each ->
                  all.computeIfAbsent(each, key -> new ArrayList<>())
                      .add(Closure.at(call.arguments().get(1), place)));
    }
  }

  private Optional<Attribute> attribute(Expr.Call call, Closure closure) {
    return call.receiver()
        .flatMap(receiver -> holder(receiver, closure.scene().place()))
        .flatMap(
            holder ->
                maps.key(closure.with(call.arguments().get(0)))
                    .map(name -> new Attribute(name, holder)));
  }

  /** What an object is, where it is one that code keeps something in for others. */
  private Optional<String> holder(Expr receiver, Place place) {
    String type = LastPart.ofName(values.types().typeOf(receiver, place).name());
    String name = type.isEmpty() && receiver instanceof Expr.Call made ? made.name() : type;
    return values.known().types("attribute-holders").stream().filter(name::endsWith).findFirst();
  }

  private static boolean isNull(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.kind() == Expr.LiteralKind.NULL;
  }
}
