package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.rule.catalog.Catalogs;
import java.util.Collections;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells loops that do something for each of several elements from those that try again. */
final class ElementLoops {
  private final Catalogs catalogs;

  ElementLoops(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  /** True when each round is about another element, which it hands to something. */
  boolean areMeant(Part loop) {
    return element(loop).filter(v -> any(loop, e -> takes(e, v))).isPresent()
        || loop.condition().filter(c -> any(loop, e -> picks(e, c))).isPresent();
  }

  /** The variable of a for-each loop, which is set right before its body. */
  private static Optional<Integer> element(Part loop) {
    return loop.events().isEmpty()
        ? Optional.empty()
        : Optional.of(Collections.min(loop.events()) - 1)
            .filter(before -> before >= 0)
            .map(loop::event)
            .filter(e -> e.block() == loop.header().parent())
            .flatMap(event -> variable(event, loop));
  }

  private static Optional<Integer> variable(Event event, Part loop) {
    return event instanceof Event.Assign assign
            && assign.target() instanceof Expr.VariableRef variable
            && loop.facts().variables().get(variable.variable()).kind() == Variable.Kind.ELEMENT
        ? Optional.of(variable.variable())
        : Optional.empty();
  }

  /** {@code call(user)}; a pause of another length makes no other round. */
  private static boolean takes(Expr expr, int variable) {
    return expr instanceof Expr.Call call
        && (call.arguments().stream().anyMatch(a -> Code.any(a, e -> isVariable(e, variable)))
            || call.receiver().filter(r -> isVariable(r, variable)).isPresent());
  }

  /** {@code users.get(i)} or {@code users[i]} in a loop over {@code i}. */
  private boolean picks(Expr expr, Expr condition) {
    return index(expr)
        .filter(i -> Code.any(condition, e -> isVariable(e, i.variable())))
        .isPresent();
  }

  private Optional<Expr.VariableRef> index(Expr expr) {
    boolean reads =
        expr instanceof Expr.Call call
            ? call.arguments().size() == 1 && catalogs.words("element-reads").contains(call.name())
            : expr instanceof Expr.Opaque && expr.children().size() == 2;
    return reads && expr.children().get(expr.children().size() - 1) instanceof Expr.VariableRef i
        ? Optional.of(i)
        : Optional.empty();
  }

  private static boolean isVariable(Expr expr, int variable) {
    return expr instanceof Expr.VariableRef ref && ref.variable() == variable;
  }

  private boolean any(Part loop, Predicate<Expr> test) {
    return loop.events().stream()
        .flatMap(i -> loop.event(i).expressions().stream())
        .filter(root -> !Code.calls(root, catalogs.words("pauses")))
        .anyMatch(root -> Code.any(root, test));
  }
}
