package io.github.adalscan.detect.token;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.link.Closure;
import io.github.adalscan.model.Location;
import java.util.List;
import java.util.Optional;

/** Local variables that hold the token of a header, and get no other one. */
final class HeldTokens {
  private static final int MAX_STEPS = 8;

  private HeldTokens() {}

  /** A variable that holds a token. */
  record Holder(Location place, String name) {}

  /** The variable whose value ends up in a header, through the parameters of helpers. */
  static Optional<Holder> of(Closure header) {
    Optional<Closure> current = Optional.of(header);
    for (int i = 0; i < MAX_STEPS && current.isPresent(); i++) {
      Closure at = current.get();
      Optional<Holder> held = local(at);
      if (held.isPresent()) {
        return held;
      }
      current = next(at);
    }
    return Optional.empty();
  }

  private static Optional<Closure> next(Closure at) {
    Expr expr = at.expr();
    if (expr instanceof Expr.Concat concat) {
      return Optional.of(at.with(last(concat.parts())));
    }
    if (expr instanceof Expr.Cast cast) {
      return Optional.of(at.with(cast.operand()));
    }
    if (expr instanceof Expr.Call call && call.arguments().isEmpty()) {
      return call.receiver().map(at::with);
    }
    return expr instanceof Expr.VariableRef ref
        ? at.scene().arguments().stream()
            .filter(all -> ref.variable() < all.size())
            .map(all -> all.get(ref.variable()))
            .findFirst()
        : Optional.empty();
  }

  private static Expr last(List<Expr> parts) {
    return parts.get(parts.size() - 1);
  }

  private static Optional<Holder> local(Closure at) {
    Optional<MethodFacts> method = at.scene().place().method();
    if (method.isEmpty() || !(at.expr() instanceof Expr.VariableRef ref)) {
      return Optional.empty();
    }
    Variable variable = method.get().variables().get(ref.variable());
    return variable.kind() == Variable.Kind.LOCAL && isSetOnce(ref.variable(), method.get())
        ? Optional.of(
            new Holder(
                new Location(at.scene().place().file().path(), variable.region()),
                variable.name()))
        : Optional.empty();
  }

  private static boolean isSetOnce(int variable, MethodFacts method) {
    return method.events().stream()
            .filter(
                event ->
                    event instanceof Event.Assign assign
                        && assign.target() instanceof Expr.VariableRef target
                        && target.variable() == variable)
            .count()
        == 1;
  }
}
