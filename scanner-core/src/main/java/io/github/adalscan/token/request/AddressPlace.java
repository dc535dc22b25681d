package io.github.adalscan.token.request;

import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Bound;
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
  public static Location of(TextValue value, Closure address, ProjectFacts project) {
    Set<Location> own = new HashSet<>();
    literals(address.scene(), own, 0, project);
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
    return spelled.orElseGet(() -> handed(address, 0, project).location());
  }

  private static void literals(Scene scene, Set<Location> into, int depth, ProjectFacts project) {
    Place place = scene.place();
    place.method().map(MethodFacts::events).orElse(List.of()).stream()
        .flatMap(event -> event.expressions().stream())
        .forEach(root -> CodeWalker.forEach(root, each -> into.add(place.locate(each))));
    List<Closure> arguments = scene.arguments().orElse(List.of());
    if (!arguments.isEmpty() && project.within(depth + 1, MAX_DEPTH, Bound.CALL_DEPTH)) {
      arguments.forEach(each -> literals(each.scene(), into, depth + 1, project));
    }
  }

  /** The argument that a parameter stands for. */
  private static Closure handed(Closure address, int depth, ProjectFacts project) {
    Optional<Closure> argument =
        address.expr() instanceof Expr.VariableRef variable
            ? address.scene().argument(variable.variable())
            : Optional.empty();
    return argument.isPresent() && project.within(depth + 1, MAX_DEPTH, Bound.CALL_DEPTH)
        ? handed(argument.get(), depth + 1, project)
        : address;
  }
}
