package io.github.adalscan.detect.token;

import static java.util.stream.Collectors.toSet;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Detector;
import io.github.adalscan.detect.Hit;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Step;
import io.github.adalscan.rule.Rule;
import io.github.adalscan.rule.Wording;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** Turns the objections of a check into findings; each place is reported once. */
public final class TokenDetector implements Detector {
  private final BiFunction<Rule, Detection, List<Objection>> objections;

  private TokenDetector(BiFunction<Rule, Detection, List<Objection>> objections) {
    this.objections = objections;
  }

  /** Checks every token request. */
  public static TokenDetector ofRequests(RequestCheck check) {
    return new TokenDetector(
        (rule, detection) -> {
          List<Objection> all = new ArrayList<>();
          for (TokenRequest request : detection.tokens().requests()) {
            for (Objection each : check.check(request, detection)) {
              all.add(each.then(List.of(asked(request))).then(Steps.use(request, detection)));
            }
          }
          return all;
        });
  }

  /** Checks how every application is made, whether a token is requested with it or not. */
  public static TokenDetector ofApplications(RequestCheck check) {
    return ofRequests(check)
        .and(
            detection ->
                detection.tokens().applications().stream()
                    .flatMap(made -> check.check(made, detection).stream())
                    .toList());
  }

  /** Checks every API call, and every token that the tree hands to something that sends it. */
  public static TokenDetector ofHeaders(CallCheck check) {
    return new TokenDetector(
        (rule, detection) -> {
          List<Objection> all = new ArrayList<>();
          calls(detection).forEach(call -> all.addAll(check.check(call, detection)));
          detection.tokens().handed().forEach(call -> all.addAll(check.check(call, detection)));
          return all;
        });
  }

  /** Checks every API call. */
  public static Detector ofCalls(CallCheck check) {
    return new TokenDetector(
        (rule, detection) -> {
          List<Objection> all = new ArrayList<>();
          calls(detection).forEach(call -> all.addAll(check.check(call, detection)));
          return all;
        });
  }

  /**
   * Checks every API call, and the tokens that providers of the tree hand to the Microsoft Graph
   * SDK where no call of it is known to get them.
   */
  public static Detector ofTokens(CallCheck check) {
    return new TokenDetector(
        (rule, detection) -> {
          List<Objection> all = new ArrayList<>();
          List<ApiCall> calls = calls(detection);
          calls.forEach(call -> all.addAll(check.check(call, detection)));
          Set<Location> sent = calls.stream().flatMap(TokenDetector::asking).collect(toSet());
          detection.tokens().handed().stream()
              .filter(call -> asking(call).noneMatch(sent::contains))
              .forEach(call -> all.addAll(check.check(call, detection)));
          return all;
        });
  }

  /** The places of the requests that a token can come from. */
  private static Stream<Location> asking(ApiCall call) {
    return call.origins().stream().map(origin -> origin.request().location());
  }

  private static List<ApiCall> calls(Detection detection) {
    List<ApiCall> all = new ArrayList<>(detection.tokens().calls());
    all.addAll(SelfAskingClients.calls(detection));
    return all;
  }

  /** Checks a whole project. */
  public static Detector ofProject(Function<Detection, List<Objection>> check) {
    return new TokenDetector((rule, detection) -> check.apply(detection));
  }

  /** Checks a whole project with values of the rule. */
  public static Detector ofRule(BiFunction<Rule, Detection, List<Objection>> check) {
    return new TokenDetector(check);
  }

  /** Checks something else as well. */
  public TokenDetector and(Function<Detection, List<Objection>> more) {
    return new TokenDetector(
        (rule, detection) -> {
          List<Objection> all = new ArrayList<>(objections.apply(rule, detection));
          all.addAll(more.apply(detection));
          return all;
        });
  }

  /** The API that a request asks a token for, if it is one and known. */
  public static Optional<Api> audience(TokenRequest request, Detection detection) {
    return Audiences.of(request, detection);
  }

  /** Where a token is requested, as the place that explains what is done with it. */
  public static Step asked(TokenRequest request) {
    String way =
        request.flow() == Flow.UNKNOWN ? "" : " with the " + request.flow().title() + " flow";
    return new Step(request.location(), "token requested" + way);
  }

  @Override
  public List<Hit> detect(Rule rule, Detection detection) {
    List<Hit> hits = new ArrayList<>();
    Set<Location> seen = new HashSet<>();
    for (Objection each : objections.apply(rule, detection)) {
      Optional<FileFacts> file = detection.file(each.location().path());
      if (file.isPresent() && seen.add(each.location())) {
        hits.add(hit(each, file.get(), rule.wording()));
      }
    }
    return hits;
  }

  /** Empty where all of it is told by the finding itself. */
  private static List<Step> flow(Objection objection) {
    List<Step> steps = Steps.tidy(objection.steps());
    boolean plain =
        steps.stream()
            .allMatch(
                step ->
                    step.location().equals(objection.location())
                        || (Steps.isAside(step) && isOnLine(step.location(), objection)));
    return plain ? List.of() : steps;
  }

  private static boolean isOnLine(Location step, Objection objection) {
    Location shown = objection.location();
    return step.path().equals(shown.path())
        && step.region().startLine() == shown.region().startLine();
  }

  private static Hit hit(Objection objection, FileFacts file, Wording wording) {
    List<Step> steps = flow(objection);
    Hit hit =
        Hit.at(
                file,
                objection.location().region(),
                objection.symbol(),
                Enclosing.of(file, objection.location().region()),
                objection.values(wording))
            .via(steps)
            .with(objection.replacement(wording))
            .hiding(objection.secrets());
    return objection.note() ? hit.asNote() : hit;
  }
}
