package io.github.adalscan.detect.login;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Hit;
import io.github.adalscan.detect.token.Steps;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Step;
import io.github.adalscan.token.fact.MisplacedParameter;
import java.util.ArrayList;
import java.util.List;

/**
 * Parameters whose endpoint was found by following values, from configuration or another file,
 * where the text around them does not tell it.
 */
final class FollowedParameters {
  /** Hits that stand so near are about the same request. */
  private static final int NEAR = 12;

  private FollowedParameters() {}

  /** Those of a name that no hit is about yet. */
  static List<MisplacedParameter> of(String name, List<Hit> known, Detection detection) {
    List<MisplacedParameter> all = new ArrayList<>();
    for (MisplacedParameter each : detection.tokens().misplaced()) {
      Location place = each.value().location();
      boolean fresh =
          known.stream()
              .noneMatch(
                  hit ->
                      isNear(hit, place)
                          || isNear(hit, each.request())
                          || isDeclared(hit, each, place));
      if (each.name().equals(name) && fresh && detection.file(place.path()).isPresent()) {
        all.add(each);
      }
    }
    return all;
  }

  /** True for a hit at the interface that declares the request which is sent elsewhere. */
  private static boolean isDeclared(Hit hit, MisplacedParameter each, Location place) {
    return !each.address().location().path().equals(place.path())
        && isNear(hit, each.address().location());
  }

  private static boolean isNear(Hit hit, Location place) {
    return isNear(new Location(hit.file().path(), hit.region()), place);
  }

  /** True for a parameter of a request that was followed to an endpoint of version 2.0. */
  static boolean isRefused(RequestParameter parameter, Detection detection) {
    Location place = new Location(parameter.site().file().path(), parameter.region());
    return detection.tokens().misplaced().stream()
        .filter(each -> each.name().equals(parameter.site().text()))
        .anyMatch(each -> isNear(place, each.request()) || isNear(place, each.value().location()));
  }

  private static boolean isNear(Location one, Location other) {
    return one.path().equals(other.path())
        && Math.abs(one.region().startLine() - other.region().startLine()) <= NEAR;
  }

  static List<Step> related(MisplacedParameter parameter) {
    List<Step> steps = new ArrayList<>();
    steps.add(
        new Step(
            parameter.address().location(),
            "the request goes to '" + parameter.endpoint().address() + "'"));
    steps.addAll(Steps.of(parameter.address()));
    steps.addAll(Steps.of(parameter.value()));
    steps.add(new Step(parameter.request(), "the request states its parameters here"));
    return Steps.tidy(steps);
  }
}
