package io.github.adalscan.token.sdk;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.link.value.Tracer;
import io.github.adalscan.model.Bound;
import io.github.adalscan.rule.catalog.graph.GraphSdk;
import io.github.adalscan.rule.catalog.token.TokenApi;
import io.github.adalscan.token.fact.ApiCall.Origin;
import io.github.adalscan.token.fact.TokenRequest;
import io.github.adalscan.token.library.TokenRequests;
import io.github.adalscan.token.origin.TokenOrigins;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells with which token requests a client of the SDK gets its tokens. */
final class SdkClients {
  private static final int MAX_DEPTH = 6;

  private final ProjectFacts project;
  private final TokenRequests requests;
  private final TokenOrigins origins;
  private final GraphSdk sdk;

  SdkClients(ProjectFacts project, TokenRequests requests, TokenOrigins origins, GraphSdk sdk) {
    this.project = project;
    this.requests = requests;
    this.origins = origins;
    this.sdk = sdk;
  }

  /** The token requests of what a client is made of: its creation and the calls that set it up. */
  List<Origin> of(List<Closure> client) {
    List<Origin> all = new ArrayList<>();
    for (Closure each : client) {
      if (each.expr() instanceof Expr.New) {
        all.addAll(made(each, 0));
      } else {
        Construction.arguments(each.expr()).forEach(a -> all.addAll(provider(each.with(a), 0)));
      }
    }
    return all;
  }

  /** The requests of an authentication provider, or of whatever holds one. */
  private List<Origin> provider(Closure argument, int depth) {
    if (!project.within(depth, MAX_DEPTH, Bound.DEPTH)) {
      return List.of();
    }
    List<Origin> all = new ArrayList<>();
    for (Tracer.Source source : project.tracer().sources(argument)) {
      all.addAll(made(source.closure(), depth));
    }
    return all;
  }

  private List<Origin> made(Closure born, int depth) {
    if (born.expr() instanceof Expr.Lambda lambda) {
      return lambda.results().stream().flatMap(r -> given(born.with(r)).stream()).toList();
    }
    Optional<TokenApi> api =
        requests.apiOf(born.expr()).filter(a -> a.role() == TokenApi.Role.CLIENT);
    if (api.isPresent()) {
      List<Origin> own =
          requests
              .requests(api.get(), project.constructions().from(born.expr(), born.scene()))
              .stream()
              .filter(r -> r.application().isPresent() || isKnown(r))
              .map(r -> new Origin(r, List.of()))
              .toList();
      if (!own.isEmpty() && own.stream().anyMatch(o -> isKnown(o.request()))) {
        return own;
      }
    }
    return born.expr() instanceof Expr.New creation
        ? inside(creation, born, depth)
        : ofHttpClient(born, depth);
  }

  /** {@code HttpClients.createDefault(provider).newBuilder().build()}, given to the client. */
  private List<Origin> ofHttpClient(Closure born, int depth) {
    Expr current = born.expr();
    while (current instanceof Expr.Call call) {
      if (sdk.http().contains(call.name())) {
        return call.arguments().stream()
            .flatMap(a -> provider(born.with(a), depth + 1).stream())
            .toList();
      }
      current = call.receiver().orElse(null);
    }
    return List.of();
  }

  /** What a provider that is a lambda returns, or puts into a header. */
  private List<Origin> given(Closure result) {
    List<Expr> arguments = Construction.arguments(result.expr());
    return arguments.size() == 2 ? origins.of(result.with(arguments.get(1))) : origins.of(result);
  }

  private static boolean isKnown(TokenRequest request) {
    return request.flow() != Flow.UNKNOWN;
  }

  private List<Origin> inside(Expr.New creation, Closure born, int depth) {
    String type =
        creation.body().isEmpty()
            ? project.declarations().resolve(creation.type()).orElse("")
            : creation.body();
    Optional<Declared> own = project.declarations().type(type);
    List<Origin> all = new ArrayList<>();
    own.ifPresent(declared -> all.addAll(custom(declared, born)));
    if (all.isEmpty()) {
      creation.arguments().forEach(a -> all.addAll(provider(born.with(a), depth + 1)));
    }
    return all;
  }

  /** An authentication provider of the tree: what its methods return, or put into headers. */
  private List<Origin> custom(Declared declared, Closure self) {
    List<Origin> all = new ArrayList<>();
    for (MethodFacts method : declared.type().methods()) {
      if (!sdk.auth().contains(method.name())) {
        continue;
      }
      Declared.Method own = new Declared.Method(declared, method);
      Scene scene = new Scene(own.whole(), Optional.empty(), self);
      for (int i = 0; i < method.events().size(); i++) {
        if (method.events().get(i) instanceof Event.Evaluate statement
            && statement.value() instanceof Expr.Call call
            && call.arguments().size() == 2) {
          all.addAll(origins.of(new Closure(call.arguments().get(1), scene.before(i))));
        }
      }
      all.addAll(ChosenTokens.certain(project, scene, origins::of));
    }
    return all;
  }
}
