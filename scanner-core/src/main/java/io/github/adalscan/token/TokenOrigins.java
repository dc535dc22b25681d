package io.github.adalscan.token;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.Closure;
import io.github.adalscan.link.Construction;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.Tracer;
import io.github.adalscan.model.Step;
import io.github.adalscan.rule.catalog.TokenApi;
import io.github.adalscan.token.ApiCall.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Follows a token back to the requests that it can come from. */
final class TokenOrigins {

  private static final int MAX_DEPTH = 12;

  /** Calls that hand on what they are made on: results, futures, wrappers, texts. */
  private static final Set<String> CARRIERS =
      Set.of(
          "accessToken",
          "getAccessToken",
          "getToken",
          "token",
          "getTokenValue",
          "get",
          "join",
          "getNow",
          "block",
          "blockOptional",
          "toFuture",
          "orElse",
          "orElseThrow",
          "orElseGet",
          "toString",
          "trim",
          "strip",
          "getValue",
          "resultNow",
          "blockingGet",
          "toCompletableFuture",
          "thenApply",
          "map",
          "single",
          "cache",
          "valueOf",
          "requireNonNull",
          "ofNullable",
          "of",
          "result",
          "exceptionally",
          "whenComplete",
          "handle",
          "retry",
          "timeout",
          "orTimeout",
          "subscribe",
          "call",
          "submit",
          "supplyAsync",
          "completedFuture",
          "just",
          "fromCallable",
          "fromFuture",
          "fromSupplier");

  private final ProjectFacts project;
  private final TokenRequests requests;

  TokenOrigins(ProjectFacts project, TokenRequests requests) {
    this.project = project;
    this.requests = requests;
  }

  /** The requests behind a token, or behind an object that holds one. */
  List<Origin> of(Closure token) {
    return of(token, 0);
  }

  private List<Origin> of(Closure token, int depth) {
    List<Origin> all = new ArrayList<>();
    if (depth > MAX_DEPTH) {
      return all;
    }
    for (Tracer.Source source : project.tracer().sources(token)) {
      for (Origin origin : made(source.closure(), depth)) {
        List<Step> trail = new ArrayList<>(origin.trail());
        trail.addAll(source.trail());
        all.add(new Origin(origin.request(), trail));
      }
    }
    return all;
  }

  private List<Origin> made(Closure closure, int depth) {
    if (closure.expr() instanceof Expr.Concat concat) {
      Expr last = concat.parts().get(concat.parts().size() - 1);
      return of(closure.with(last), depth + 1);
    }
    if (!(closure.expr() instanceof Expr.Call call)) {
      return List.of();
    }
    List<Origin> asked = asked(call, closure);
    if (!asked.isEmpty()) {
      return asked;
    }
    if (call.name().equals("format")
        || call.name().equals("formatted")
        || call.name().equals("concat")) {
      return call.arguments().isEmpty()
          ? List.of()
          : of(closure.with(call.arguments().get(call.arguments().size() - 1)), depth + 1);
    }
    if (!CARRIERS.contains(call.name())) {
      return List.of();
    }
    if (call.receiver().isPresent() && call.qualifier() != Expr.Qualifier.TYPE) {
      List<Origin> found = of(closure.with(call.receiver().get()), depth + 1);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return call.arguments().isEmpty() ? List.of() : of(closure.with(argument(call)), depth + 1);
  }

  private static Expr argument(Expr.Call call) {
    Expr first = call.arguments().get(0);
    return first instanceof Expr.Lambda lambda && !lambda.results().isEmpty()
        ? lambda.results().get(0)
        : first;
  }

  /** The requests that this very call sends. */
  private List<Origin> asked(Expr.Call call, Closure closure) {
    boolean sends =
        (TokenRequests.SENDING.contains(call.name()) || TokenRequests.ASKING.contains(call.name()))
            && call.arguments().size() == 1;
    List<TokenRequest> found = new ArrayList<>();
    if (sends) {
      for (Construction made : project.constructions().of(closure.with(call.arguments().get(0)))) {
        Optional<TokenApi> api = requests.apiOf(made.root().expr());
        api.ifPresent(a -> found.addAll(requests.requests(a, made)));
      }
    }
    if (found.isEmpty()) {
      found.addAll(requests.byMethod(closure));
    }
    return found.stream().map(r -> new Origin(r, List.of())).toList();
  }
}
