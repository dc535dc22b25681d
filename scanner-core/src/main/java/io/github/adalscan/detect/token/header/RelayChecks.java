package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.Steps;
import io.github.adalscan.detect.token.TokenDetector;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Chains;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.value.Spelled;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.Step;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.token.fact.ApiCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the token of an incoming request sent on to an API of Microsoft. */
public final class RelayChecks {
  private static final int MAX_DEPTH = 4;

  private RelayChecks() {}

  static List<Objection> relayed(Detection detection) {
    List<Objection> all = new ArrayList<>();
    for (ApiCall call : detection.tokens().calls()) {
      all.addAll(relayed(call, detection));
    }
    detection.tokens().handed().forEach(call -> all.addAll(relayed(call, detection)));
    for (String filter : detection.catalogs().words("relaying-filters")) {
      for (CallSites.Site site : detection.project().callSites().createdAs(filter)) {
        RelayFilters.target(site, detection)
            .ifPresent(
                api ->
                    all.add(
                        Objection.at(site.place().locate(site.expr()), filter)
                            .with("target", api.name())));
      }
    }
    return all;
  }

  private static List<Objection> relayed(ApiCall call, Detection detection) {
    Bearer bearer = Bearer.of(call, detection);
    Optional<Api> target = bearer.target();
    if (target.isEmpty()) {
      return List.of();
    }
    return bearer.tokens().stream()
        .filter(token -> isIncoming(token, detection))
        .findFirst()
        .map(token -> List.of(relay(token, call, target.get(), detection)))
        .orElse(List.of());
  }

  private static Objection relay(Closure token, ApiCall call, Api target, Detection detection) {
    Objection objection =
        Objection.at(call.header().location(), "Authorization")
            .with("target", target.name())
            .steps(incoming(token, call, target));
    return signsInFor(target, detection) ? objection.asNote() : objection;
  }

  private static List<Step> incoming(Closure token, ApiCall call, Api target) {
    List<Step> steps = new ArrayList<>();
    steps.add(new Step(token.location(), "the token of the incoming request"));
    steps.addAll(Steps.arrival(call, "sent to " + target.name()));
    return steps;
  }

  /** The application gets users' tokens for the API itself: its callers may have them from it. */
  private static boolean signsInFor(Api target, Detection detection) {
    return detection.tokens().requests().stream()
        .filter(request -> request.flow() == Flow.AUTHORIZATION_CODE)
        .anyMatch(
            request ->
                TokenDetector.audience(request, detection).filter(target::equals).isPresent());
  }

  /** True for the token, or the whole header, of the request that is being answered. */
  public static boolean isIncoming(Closure token, Detection detection) {
    return isIncoming(token, detection, 0);
  }

  private static boolean isIncoming(Closure token, Detection detection, int depth) {
    List<Expr> chain = Bearer.chain(token.expr(), detection);
    Expr start = chain.get(chain.size() - 1);
    return isRead(chain, token, detection)
        || (start != token.expr()
            && Chains.isName(start)
            && detection.project().within(depth, MAX_DEPTH, Bound.DEPTH)
            && detection.project().tracer().sources(token.with(start)).stream()
                .anyMatch(source -> isIncoming(source.closure(), detection, depth + 1)));
  }

  private static boolean isRead(List<Expr> chain, Closure token, Detection detection) {
    for (Expr each : chain) {
      if (header(token.with(each), detection) || injected(each, token, detection)) {
        return true;
      }
      TypeRef type = detection.project().types().typeOf(each, token.scene().place());
      if (Code.isNamed(type, detection.catalogs().words("incoming-tokens"))) {
        return true;
      }
    }
    return false;
  }

  /** A reading of the header of the request that is being answered. */
  static boolean header(Closure read, Detection detection) {
    return Code.calls(read.expr(), detection.catalogs().words("header-reads"))
        && ((Expr.Call) read.expr())
            .arguments().stream()
                .anyMatch(
                    a ->
                        a.name().equals("AUTHORIZATION")
                            || Spelled.any(
                                read.with(a),
                                detection.project().values(),
                                "Authorization"::equalsIgnoreCase));
  }

  private static boolean namesHeader(Expr expr) {
    return Code.text(expr).filter("Authorization"::equalsIgnoreCase).isPresent()
        || expr.name().equals("AUTHORIZATION");
  }

  /** A parameter that the framework fills with the header. */
  private static boolean injected(Expr expr, Closure token, Detection detection) {
    Optional<MethodFacts> method = token.scene().place().method();
    if (!(expr instanceof Expr.VariableRef ref)
        || method.isEmpty()
        || ref.variable() >= method.get().parameterCount()) {
      return false;
    }
    Variable variable = method.get().variables().get(ref.variable());
    Optional<Annotation> annotation =
        Code.annotation(variable.annotations(), detection.catalogs().words("incoming-annotations"));
    return annotation.isPresent()
        && ((annotation.get().values().isEmpty() || named(annotation.get()).isEmpty())
            ? variable.name().toLowerCase(Locale.ROOT).startsWith("auth")
            : named(annotation.get()).stream().anyMatch(RelayChecks::namesHeader));
  }

  private static List<Expr> named(Annotation annotation) {
    return annotation.values().entrySet().stream()
        .filter(e -> e.getKey().equals("value") || e.getKey().equals("name"))
        .map(Map.Entry::getValue)
        .toList();
  }
}
