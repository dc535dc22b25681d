package io.github.adalscan.detect.token.life;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds tokens that a map or an atomic reference keeps for good. */
final class ContainedTokens {
  private final Declared owner;
  private final FieldFacts field;
  private final Detection detection;
  private final Set<String> resets;

  ContainedTokens(Declared owner, FieldFacts field, Detection detection) {
    this.owner = owner;
    this.field = field;
    this.detection = detection;
    this.resets = detection.catalogs().words("kept-resets");
  }

  /** True for a field of such a type that holds tokens, as its arguments tell. */
  static boolean holds(FieldFacts field, Detection detection) {
    List<TypeRef> arguments = field.type().arguments();
    return !arguments.isEmpty()
        && Code.isNamed(field.type(), detection.catalogs().words("kept-containers"))
        && Code.isNamed(
            arguments.get(arguments.size() - 1), detection.catalogs().words("kept-types"));
  }

  /** The place where a token is put in once and for all. */
  Optional<Objection> find() {
    List<Objection> all = new ArrayList<>();
    for (var method : owner.type().methods()) {
      Part whole = Part.of(new Declared.Method(owner, method));
      if (whole.any(e -> isOn(e) && (resets.contains(e.name()) || empties(e)))) {
        return Optional.empty();
      }
      for (int i : whole.events()) {
        int at = i;
        whole
            .event(i)
            .expressions()
            .forEach(root -> CodeWalker.forEach(root, e -> add(e, whole, at, all)));
      }
    }
    return all.stream().findFirst();
  }

  private void add(Expr expr, Part whole, int at, List<Objection> all) {
    if (isOn(expr)) {
      List<Expr> arguments = ((Expr.Call) expr).arguments();
      boolean once =
          expr.name().equals("computeIfAbsent")
              || (expr.name().equals("set") && isGuarded(whole.in(whole.event(at).block())));
      if (once) {
        Closure value = Closure.at(arguments.get(arguments.size() - 1), whole.place(at));
        KeptTokens.token(value, detection)
            .ifPresent(o -> all.add(KeptTokens.at(owner, field, expr.region(), o)));
      }
    }
  }

  private boolean isGuarded(Part part) {
    return part.outwards().stream()
        .anyMatch(
            p -> p.condition().filter(c -> KeptTokens.testsEmpty(c, field, detection)).isPresent());
  }

  private static boolean empties(Expr expr) {
    return expr.name().equals("set")
        && ((Expr.Call) expr).arguments().stream().anyMatch(Code::isNull);
  }

  /** A call on the container that takes something. */
  private boolean isOn(Expr expr) {
    return expr instanceof Expr.Call call
        && !call.arguments().isEmpty()
        && call.receiver()
            .filter(r -> r instanceof Expr.FieldRef f && f.name().equals(field.name()))
            .isPresent();
  }
}
