package io.github.adalscan.detect;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.HostFinder;
import io.github.adalscan.link.Place;
import io.github.adalscan.link.Places;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.TextValue;
import io.github.adalscan.link.Values;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.model.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The requests that are put together out of a host that stands alone in a constant: by the place of
 * the constant's text.
 */
final class BaseUses {
  /** Requests that are told with one constant. */
  private static final int MAX_TOLD = 20;

  /** A request at another place. */
  private record Use(Location location, Replacement.Request request) {}

  private final Values values;
  private final HostFinder finder;
  private final RequestGuide guide;
  private final Map<Location, List<Use>> uses = new HashMap<>();

  private BaseUses(ProjectFacts project, HostFinder finder, RequestGuide guide) {
    this.values = project.values();
    this.finder = finder;
    this.guide = guide;
  }

  static BaseUses of(ProjectFacts project, HostFinder finder, RequestGuide guide) {
    BaseUses all = new BaseUses(project, finder, guide);
    for (FileFacts file : project.files()) {
      Places.forEach(
          file,
          (root, place, annotation) -> {
            if (!isStep(root, place)) {
              all.walk(root, place, List.of());
            }
          });
    }
    return all;
  }

  /**
   * Tells with a hit what is asked for at its address; when that is one request, it takes the
   * place.
   *
   * @param base the place of the text
   */
  Hit tell(Hit hit, Location base) {
    String own = hit.replacement().map(BaseUses::address).orElse("");
    List<Use> found =
        uses.getOrDefault(base, List.of()).stream()
            .filter(use -> !address(use.request()).equals(own))
            .toList();
    if (found.isEmpty()) {
      return hit;
    }
    Hit told =
        hit.relatedTo(found.stream().map(BaseUses::step).distinct().limit(MAX_TOLD).toList());
    boolean one = found.stream().map(use -> use.request().request()).distinct().count() == 1;
    return one ? told.with(found.get(0).request()) : told;
  }

  private static String address(Replacement replacement) {
    String request = replacement instanceof Replacement.Request known ? known.request() : "";
    return request.substring(request.indexOf(' ') + 1);
  }

  private static Step step(Use use) {
    String request = use.request().request();
    return new Step(
        use.location(),
        request.isEmpty() ? "no single request takes the place" : "becomes `" + request + "`");
  }

  private void walk(Expr expr, Place place, List<Expr> around) {
    if (values.composes(expr) || isGrown(expr, place)) {
      origin(expr, place).ifPresent(base -> add(base, expr, around, place));
      return;
    }
    List<Expr> outside = new ArrayList<>(around);
    outside.add(expr);
    expr.children().forEach(child -> walk(child, place, outside));
  }

  /** True for what only makes a text longer: {@code sb.append(x);}, the target of {@code +=}. */
  private static boolean isStep(Expr root, Place place) {
    if (place.method().isEmpty() || place.event() == Place.NO_EVENT) {
      return false;
    }
    Event event = place.method().get().events().get(place.event());
    return event instanceof Event.Evaluate
        ? root instanceof Expr.Call call && call.name().equals("append")
        : event instanceof Event.Assign assign && assign.target() == root;
  }

  /** True for a variable that a text is appended to. */
  private static boolean isGrown(Expr expr, Place place) {
    return expr instanceof Expr.VariableRef variable
        && place.event() != Place.NO_EVENT
        && place.method().isPresent()
        && place.method().get().events().subList(0, place.event()).stream()
            .anyMatch(event -> appends(event, variable.variable()));
  }

  private static boolean appends(Event event, int variable) {
    return event instanceof Event.Assign assign
        && assign.append()
        && assign.target() instanceof Expr.VariableRef target
        && target.variable() == variable;
  }

  private void add(Location base, Expr expr, List<Expr> around, Place place) {
    Optional<Replacement> replacement = guide.code(expr, around, place, values);
    if (replacement.isPresent() && replacement.get() instanceof Replacement.Request request) {
      Use use = new Use(place.locate(expr), request);
      uses.computeIfAbsent(base, key -> new ArrayList<>()).add(use);
    }
  }

  /** Where the host comes from, when that is not the expression itself. */
  private Optional<Location> origin(Expr expr, Place place) {
    for (TextValue value : values.of(expr, place)) {
      for (TextValue.Piece piece : value.pieces()) {
        if (piece instanceof TextValue.Text text && !finder.find(text.text()).isEmpty()) {
          return isWithin(text.origin(), place.locate(expr))
              ? Optional.empty()
              : Optional.of(text.origin());
        }
      }
    }
    return Optional.empty();
  }

  private static boolean isWithin(Location inner, Location outer) {
    return inner.path().equals(outer.path()) && inner.region().overlaps(outer.region());
  }
}
