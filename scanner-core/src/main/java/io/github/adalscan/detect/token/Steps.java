package io.github.adalscan.detect.token;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Step;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The steps of code flows: from where values are born, over the request for the token, to the call.
 */
public final class Steps {
  private static final String WRITTEN = "written here";
  private static final String GIVEN = "given here";

  /** A whole address, and nothing else: parameters, and texts of other kinds, may be secrets. */
  private static final Pattern ADDRESS = Pattern.compile("\\w+://[^\\s?&=@#'`\"]{1,80}");

  /** So many scopes of a request are shown; more say nothing new. */
  private static final int MAX_ASKED = 4;

  private record Key() {}

  /** The first call that gets the token of a request, by the place of that. */
  private record Uses(Map<Location, ApiCall> byRequest) {}

  private Steps() {}

  /** The literals that a text is made of, what it passes through, and who gives it to something. */
  public static List<Step> of(TextPart part) {
    List<Step> steps = new ArrayList<>(written(part.value()));
    steps.addAll(part.trail());
    steps.add(new Step(part.place(), GIVEN));
    return steps;
  }

  /** The literals that a text is made of. */
  public static List<Step> written(TextValue value) {
    List<Step> steps = new ArrayList<>();
    for (TextValue.Piece piece : value.pieces()) {
      if (piece instanceof TextValue.Text text && !text.text().isBlank()) {
        steps.add(new Step(text.origin(), written(text.text())));
      }
    }
    return steps;
  }

  private static String written(String text) {
    return ADDRESS.matcher(text).matches() ? "'" + text + "' is " + WRITTEN : WRITTEN;
  }

  /** From the request to the call that gets its token. */
  public static List<Step> sent(ApiCall call, ApiCall.Origin origin) {
    return of(call, origin, "request sent");
  }

  /**
   * The whole way of a token.
   *
   * @param sent what is said of the call itself
   */
  public static List<Step> of(ApiCall call, ApiCall.Origin origin, String sent) {
    List<Step> steps = new ArrayList<>();
    origin.request().asked().stream()
        .filter(TextPart::known)
        .limit(MAX_ASKED)
        .forEach(part -> steps.addAll(of(part)));
    steps.add(TokenDetector.asked(origin.request()));
    steps.addAll(origin.trail());
    steps.addAll(arrival(call, sent));
    return tidy(steps);
  }

  /** What the token of a request is used for first; nothing where no call is known. */
  static List<Step> use(TokenRequest request, Detection detection) {
    Map<Location, ApiCall> calls =
        detection.memo().get(new Key(), Uses.class, () -> uses(detection)).byRequest();
    return Optional.ofNullable(calls.get(request.location()))
        .map(call -> arrival(call, "request sent"))
        .orElse(List.of());
  }

  private static Uses uses(Detection detection) {
    Map<Location, ApiCall> calls = new HashMap<>();
    for (ApiCall call : detection.tokens().calls()) {
      call.origins().forEach(origin -> calls.putIfAbsent(origin.request().location(), call));
    }
    return new Uses(Map.copyOf(calls));
  }

  /** How a token gets into a request, and where that goes. */
  public static List<Step> arrival(ApiCall call, String sent) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(call.site().location(), "token put into the request"));
    steps.addAll(written(call.address().value()));
    steps.add(new Step(call.location(), sent));
    return steps;
  }

  /** Without what tells a line again that another step tells better. */
  public static List<Step> tidy(List<Step> steps) {
    Set<String> told = new HashSet<>();
    steps.stream().filter(step -> !isAside(step)).forEach(step -> told.add(line(step.location())));
    Set<Object> seen = new HashSet<>();
    return steps.stream()
        .filter(step -> !isAside(step) || told.add(line(step.location())))
        .filter(step -> seen.add(step.location()))
        .toList();
  }

  /** True for what stands on the way without being a stop of its own. */
  static boolean isAside(Step step) {
    return step.message().endsWith(WRITTEN) || step.message().equals(GIVEN);
  }

  private static String line(Location location) {
    return location.path() + ":" + location.region().startLine();
  }
}
