package io.github.adalscan.link.fold;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Closure;
import java.util.List;
import java.util.Optional;

/**
 * What an element of an array, or of a fixed list, can be: {@code scopes[0]}, {@code list.get(0)}.
 */
public final class Indexed {
  private Indexed() {}

  /** The array or list that an expression takes an element of; empty for other expressions. */
  public static Optional<Expr> container(Expr expr) {
    boolean get =
        expr instanceof Expr.Call call
            && (call.name().equals("get") || call.name().equals(Expr.Call.ELEMENT))
            && call.arguments().size() == 1
            && number(call.arguments().get(0)).isPresent();
    return get ? ((Expr.Call) expr).receiver() : Optional.empty();
  }

  /**
   * The elements that may be meant; none when what the container is made of is not known.
   *
   * @param made where the container is born
   */
  public static List<Closure> elements(Expr access, Closure made, Elements elements) {
    List<Expr> all = elements.of(List.of(made.expr()));
    if (all.equals(List.of(made.expr())) || isChanged(made)) {
      return List.of();
    }
    Optional<Integer> index = index(access).flatMap(Indexed::number);
    return index.isPresent() && index.get() < all.size()
        ? List.of(made.with(all.get(index.get())))
        : all.stream().map(made::with).toList();
  }

  private static Optional<Expr> index(Expr access) {
    return access.children().stream().reduce((first, last) -> last);
  }

  private static Optional<Integer> number(Expr expr) {
    return expr instanceof Expr.Literal literal
            && literal.kind() == Expr.LiteralKind.NUMBER
            && literal.value().matches("[0-9]{1,6}")
        ? Optional.of(Integer.valueOf(literal.value()))
        : Optional.empty();
  }

  /** Elements are assigned one by one in the method that makes the array. */
  private static boolean isChanged(Closure made) {
    return made.scene().place().method().stream()
        .flatMap(method -> method.events().stream())
        .anyMatch(
            event ->
                event instanceof Event.Assign assign
                    && (assign.target() instanceof Expr.Opaque
                        || (assign.target() instanceof Expr.Call access
                            && access.name().equals(Expr.Call.ELEMENT))));
  }
}
