package io.github.adalscan.token.origin;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.LambdaReceivers;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.link.value.Tracer;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Step;
import io.github.adalscan.rule.catalog.CallEffect;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.token.TokenApi;
import io.github.adalscan.token.fact.ApiCall.Origin;
import io.github.adalscan.token.fact.TokenRequest;
import io.github.adalscan.token.form.RawRequests;
import io.github.adalscan.token.form.RawTokens;
import io.github.adalscan.token.library.TokenRequests;
import io.github.adalscan.token.registration.SpringClients;
import io.github.adalscan.token.registration.SpringRegistrations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Follows a token back to the requests that it can come from. */
public final class TokenOrigins {

  private static final int MAX_DEPTH = 12;

  /**
   * How far a token was followed back, and through what was put into holders: maps that are filled
   * from each other lead back to themselves.
   */
  private record Way(int depth, Set<List<Object>> puts) {
    Way deeper() {
      return new Way(depth + 1, puts);
    }

    /** True for what is met the first time: at a place, on an object and with some arguments. */
    boolean enters(Closure put) {
      Scene scene = put.scene();
      List<Location> arguments =
          scene.arguments().orElse(List.of()).stream().map(Closure::location).toList();
      return puts.add(List.of(put.location(), scene.self().map(Closure::location), arguments));
    }
  }

  private final ProjectFacts project;
  private final TokenRequests requests;
  private final RawTokens raw;
  private final SpringClients spring;
  private final HeldTokens held;
  private final LoadedTokens loaded;
  private final Set<String> carriers;
  private final Set<String> keeping;
  private final Set<String> tokens;

  /** Leads tokens of a project back to these requests of libraries, forms and registrations. */
  public TokenOrigins(
      ProjectFacts project,
      TokenRequests requests,
      RawRequests raw,
      SpringRegistrations registrations,
      Catalogs catalogs) {
    this.project = project;
    this.requests = requests;
    this.raw = new RawTokens(project, raw, catalogs);
    this.spring = new SpringClients(project, registrations, catalogs);
    this.carriers = catalogs.words("token-carriers");
    this.keeping = catalogs.words("promise-keeping");
    this.tokens = catalogs.words("token-types");
    this.held = new HeldTokens(project);
    this.loaded = new LoadedTokens(project);
  }

  /** The requests behind a token, or behind an object that holds one. */
  public List<Origin> of(Closure token) {
    return of(token, new Way(0, new HashSet<>()));
  }

  private List<Origin> of(Closure token, Way way) {
    List<Origin> all = new ArrayList<>();
    if (!project.within(way.depth(), MAX_DEPTH, Bound.DEPTH)) {
      return all;
    }
    if (token.expr() instanceof Expr.Call && raw.reads(token)) {
      List<Origin> read = answered(token);
      if (!read.isEmpty()) {
        return read;
      }
    }
    for (Tracer.Source source : project.tracer().sources(token)) {
      for (Origin origin : made(source.closure(), way)) {
        List<Step> trail = new ArrayList<>(origin.trail());
        trail.addAll(source.trail());
        all.add(new Origin(origin.request(), trail));
      }
    }
    return all;
  }

  /** The requests that code sends itself whose answer an expression takes something out of. */
  public List<TokenRequest> answering(Closure taken) {
    return raw.answering(taken);
  }

  private List<Origin> answered(Closure token) {
    return raw.of(token).stream().map(request -> new Origin(request, List.of())).toList();
  }

  /** The registration of Spring Security that the expression names or asks with. */
  private List<Origin> registered(Closure closure) {
    List<TokenRequest> found = new ArrayList<>(spring.of(closure));
    boolean asks =
        closure.expr() instanceof Expr.Call call
            && spring.isAsking(call)
            && call.arguments().size() == 1;
    if (asks) {
      Closure argument = closure.with(Construction.arguments(closure.expr()).get(0));
      for (Construction made : project.constructions().of(argument)) {
        found.addAll(spring.of(made.root()));
      }
    }
    return found.stream().map(request -> new Origin(request, List.of())).toList();
  }

  private List<Origin> made(Closure closure, Way way) {
    List<Origin> known = library(closure, way);
    return known.isEmpty() ? answered(closure) : known;
  }

  private List<Origin> library(Closure closure, Way way) {
    List<Origin> registered = registered(closure);
    if (!registered.isEmpty()) {
      return registered;
    }
    if (closure.expr() instanceof Expr.Concat concat) {
      Expr last = concat.parts().get(concat.parts().size() - 1);
      return of(closure.with(last), way.deeper());
    }
    if (closure.expr() instanceof Expr.Lambda lambda) {
      return lambda.results().stream()
          .flatMap(result -> of(closure.with(result), way.deeper()).stream())
          .toList();
    }
    if (closure.expr() instanceof Expr.MethodReference reference) {
      return referenced(reference, closure, List.of(), way);
    }
    if (!(closure.expr() instanceof Expr.Call call)) {
      List<Origin> own = byItself(closure);
      return own.isEmpty() && closure.expr() instanceof Expr.New creation
          ? filled(creation, closure, way)
          : own;
    }
    List<Origin> asked = asked(call, closure);
    return asked.isEmpty() ? carried(call, closure, way) : asked;
  }

  /** What an object is made of, or is given later. */
  private List<Origin> filled(Expr.New creation, Closure made, Way way) {
    boolean wraps =
        tokens.contains(LastPart.ofName(creation.type().name())) && !creation.arguments().isEmpty();
    return wraps ? of(made.with(creation.arguments().get(0)), way.deeper()) : completed(made, way);
  }

  /** What a promise is given after it was made: {@code future.complete(token)}. */
  private List<Origin> completed(Closure made, Way way) {
    List<Origin> all = new ArrayList<>();
    for (Closure call : project.constructions().from(made.expr(), made.scene()).calls()) {
      if (keeping.contains(Construction.name(call))) {
        Construction.argument(call, 0).ifPresent(token -> all.addAll(of(token, way.deeper())));
      }
    }
    return all;
  }

  /** What a call that only forms or hands on a token was given. */
  private List<Origin> carried(Expr.Call call, Closure closure, Way way) {
    List<Origin> kept =
        Stream.concat(held.of(closure).stream(), loaded.of(closure).stream())
            .filter(way::enters)
            .flatMap(each -> of(each, way.deeper()).stream())
            .toList();
    if (!kept.isEmpty()) {
      return kept;
    }
    if (project.declarations().calls().does(call.name(), CallEffect.FORMATS)
        && !call.arguments().isEmpty()) {
      return call.arguments().stream()
          .filter(argument -> !(argument instanceof Expr.Literal))
          .reduce((first, second) -> second)
          .map(last -> of(closure.with(last), way.deeper()))
          .orElse(List.of());
    }
    if (!carriers.contains(call.name())) {
      return List.of();
    }
    if (call.receiver().isPresent() && call.qualifier() != Expr.Qualifier.TYPE) {
      List<Origin> found = of(closure.with(call.receiver().get()), way.deeper());
      if (!found.isEmpty()) {
        return found;
      }
    }
    return passed(call, closure, way);
  }

  /** A call hands on what its argument is, or what the function gives that it is passed. */
  private List<Origin> passed(Expr.Call call, Closure closure, Way way) {
    if (call.arguments().isEmpty()) {
      return List.of();
    }
    boolean computes = LambdaReceivers.computes(call, project.declarations().calls());
    Expr argument = call.arguments().get(computes ? call.arguments().size() - 1 : 0);
    if (computes && argument instanceof Expr.MethodReference reference) {
      List<Closure> key = List.of(closure.with(call.arguments().get(0)));
      return referenced(reference, closure, key, way);
    }
    return of(closure.with(argument), way.deeper());
  }

  /** What a method of the tree returns that is passed by its name. */
  private List<Origin> referenced(
      Expr.MethodReference reference, Closure closure, List<Closure> arguments, Way way) {
    List<Origin> all = new ArrayList<>();
    for (Closure result : project.tracer().results(reference, closure, arguments)) {
      all.addAll(of(result, way.deeper()));
    }
    return all;
  }

  /** The requests that this very call sends. */
  private List<Origin> asked(Expr.Call call, Closure closure) {
    List<TokenRequest> found = new ArrayList<>();
    if (requests.isSending(call)) {
      for (Construction made : project.constructions().of(closure.with(call.arguments().get(0)))) {
        Optional<TokenApi> api = requests.apiOf(made.root().expr());
        api.ifPresent(a -> found.addAll(requests.requests(a, made)));
      }
    }
    if (found.isEmpty()) {
      found.addAll(requests.byMethod(closure));
    }
    List<Origin> all = found.stream().map(r -> new Origin(r, List.of())).toList();
    return all.isEmpty() ? byItself(closure) : all;
  }

  /** The requests of a client of a library, which asks by itself. */
  private List<Origin> byItself(Closure closure) {
    return requests
        .apiOf(closure.expr())
        .filter(api -> api.role() == TokenApi.Role.CLIENT)
        .map(
            api ->
                requests.requests(
                    api, project.constructions().from(closure.expr(), closure.scene())))
        .orElse(List.of())
        .stream()
        .map(request -> new Origin(request, List.of()))
        .toList();
  }
}
