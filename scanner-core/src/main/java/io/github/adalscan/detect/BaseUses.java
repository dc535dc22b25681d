package io.github.adalscan.detect;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.HostFinder;
import io.github.adalscan.link.Place;
import io.github.adalscan.link.Places;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.TextValue;
import io.github.adalscan.link.Values;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Replacement;
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
  /** A request at another place. */
  record Use(Location location, Replacement.Request request) {}

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
      Places.forEach(file, (root, place, annotation) -> all.walk(root, place, List.of()));
    }
    return all;
  }

  /** The requests that begin with the text at a place, in the order of the files. */
  List<Use> at(Location base) {
    return uses.getOrDefault(base, List.of());
  }

  private void walk(Expr expr, Place place, List<Expr> around) {
    if (values.composes(expr)) {
      origin(expr, place).ifPresent(base -> add(base, expr, around, place));
      return;
    }
    List<Expr> outside = new ArrayList<>(around);
    outside.add(expr);
    expr.children().forEach(child -> walk(child, place, outside));
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
