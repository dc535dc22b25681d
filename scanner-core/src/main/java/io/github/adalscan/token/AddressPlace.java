package io.github.adalscan.token;

import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.Closure;
import io.github.adalscan.link.Place;
import io.github.adalscan.link.Scene;
import io.github.adalscan.link.TextValue;
import io.github.adalscan.model.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Tells where a finding about the address of a request belongs. */
public final class AddressPlace {
  private static final int MAX_DEPTH = 4;

  private AddressPlace() {}

  /**
   * The longest literal that the method of the request spells, or one that hands the address on to
   * it; else the expression there: a constant of elsewhere may serve many requests.
   */
  public static Location of(TextValue value, Closure address) {
    Set<Location> own = new HashSet<>();
    literals(address.scene(), own, MAX_DEPTH);
    Optional<Location> spelled = Optional.empty();
    int longest = 0;
    for (TextValue.Piece piece : value.pieces()) {
      if (piece instanceof TextValue.Text known
          && known.text().length() > longest
          && own.contains(known.origin())) {
        longest = known.text().length();
        spelled = Optional.of(known.origin());
      }
    }
    return spelled.orElseGet(() -> handed(address, MAX_DEPTH).location());
  }

  private static void literals(Scene scene, Set<Location> into, int depth) {
    Place place = scene.place();
    place.method().map(MethodFacts::events).orElse(List.of()).stream()
        .flatMap(event -> event.expressions().stream())
        .forEach(root -> CodeWalker.forEach(root, each -> into.add(place.locate(each))));
    if (depth > 0) {
      scene.arguments().orElse(List.of()).forEach(a -> literals(a.scene(), into, depth - 1));
    }
  }

  /** The argument that a parameter stands for. */
  private static Closure handed(Closure address, int depth) {
    boolean parameter = depth > 0 && address.expr() instanceof Expr.VariableRef;
    return parameter
        ? address
            .scene()
            .argument(((Expr.VariableRef) address.expr()).variable())
            .map(argument -> handed(argument, depth - 1))
            .orElse(address)
        : address;
  }
}
