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
import java.util.List;
import java.util.Optional;

/** Tells where a finding about the address of a request belongs. */
public final class AddressPlace {
  private static final int MAX_DEPTH = 4;

  private AddressPlace() {}

  /**
   * The longest literal that the method of the request spells, or one that hands the address on to
   * it; else the expression there: a constant of elsewhere may serve many requests.
   */
  public static Location of(TextValue value, Closure address, ProjectFacts project) {
    Optional<Location> spelled = Optional.empty();
    int longest = 0;
    for (TextValue.Piece piece : value.pieces()) {
      if (piece instanceof TextValue.Text known
          && known.text().length() > longest
          && spells(address.scene(), known.origin(), 0, project)) {
        longest = known.text().length();
        spelled = Optional.of(known.origin());
      }
    }
    return spelled.orElseGet(() -> handed(address, 0, project).location());
  }

  /** True when the method of a scene holds an expression there, or one that hands it something. */
  private static boolean spells(Scene scene, Location text, int depth, ProjectFacts project) {
    return holds(scene.place(), text)
        || (scene.arguments().filter(arguments -> !arguments.isEmpty()).isPresent()
            && project.within(depth + 1, MAX_DEPTH, Bound.CALL_DEPTH)
            && scene.arguments().get().stream()
                .anyMatch(each -> spells(each.scene(), text, depth + 1, project)));
  }

  private static boolean holds(Place place, Location text) {
    return place.file().path().equals(text.path())
        && place.method().map(MethodFacts::events).orElse(List.of()).stream()
            .flatMap(event -> event.expressions().stream())
            .anyMatch(root -> CodeWalker.any(root, each -> each.region().equals(text.region())));
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
