package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The variables and calls that an expression names. */
final class CodeRefs {
  private CodeRefs() {}

  static List<Expr.VariableRef> variables(Expr root) {
    return all(root, Expr.VariableRef.class);
  }

  static List<Expr.Call> calls(Expr root) {
    return all(root, Expr.Call.class);
  }

  private static <T extends Expr> List<T> all(Expr root, Class<T> kind) {
    List<T> all = new ArrayList<>();
    CodeWalker.forEach(
        root,
        e -> {
          if (kind.isInstance(e)) {
            all.add(kind.cast(e));
          }
        });
    return all;
  }

  /** The texts that an expression spells. */
  static List<String> texts(Expr root) {
    List<String> all = new ArrayList<>();
    CodeWalker.forEach(root, e -> Code.text(e).ifPresent(all::add));
    return all;
  }

  /** What a loop or a stream takes the element from that a variable stands for. */
  static List<Expr> containers(Expr.VariableRef element, MethodFacts method) {
    List<Expr> all = new ArrayList<>();
    for (Event event : method.events()) {
      if (event instanceof Event.Assign assign
          && assign.target() instanceof Expr.VariableRef target
          && target.variable() == element.variable()) {
        all.add(assign.value());
      }
      for (Expr root : event.expressions()) {
        CodeWalker.forEach(root, e -> taking(e, element).ifPresent(all::add));
      }
    }
    return all;
  }

  private static Optional<Expr> taking(Expr expr, Expr.VariableRef element) {
    boolean takes =
        expr instanceof Expr.Call call
            && call.arguments().stream()
                .anyMatch(
                    a ->
                        a instanceof Expr.Lambda lambda
                            && lambda.parameters().contains(element.variable()));
    return takes ? ((Expr.Call) expr).receiver() : Optional.empty();
  }
}
