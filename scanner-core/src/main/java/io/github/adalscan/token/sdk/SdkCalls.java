package io.github.adalscan.token.sdk;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Region;
import io.github.adalscan.rule.catalog.graph.GraphSdk;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.library.TokenRequests;
import io.github.adalscan.token.origin.TokenOrigins;
import io.github.adalscan.token.sdk.SdkChains.Chain;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the requests that the Microsoft Graph SDK is told to send. */
public final class SdkCalls {
  private static final Set<String> VERBS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");

  private final ProjectFacts project;
  private final GraphSdk sdk;
  private final SdkChains chains;
  private final SdkPaths paths;
  private final SdkClients clients;

  /** Nothing is looked for yet. */
  public SdkCalls(
      ProjectFacts project, TokenRequests requests, TokenOrigins origins, GraphSdk sdk) {
    this.project = project;
    this.sdk = sdk;
    this.chains = new SdkChains(project);
    this.paths = new SdkPaths(project, sdk);
    this.clients = new SdkClients(project, requests, origins, sdk);
  }

  /** Every request, with the token requests that its client can use. */
  public List<ApiCall> all() {
    Map<Object, ApiCall> all = new LinkedHashMap<>();
    sdk.sending()
        .forEach(
            (method, verb) -> {
              for (CallSites.Site site : sites(method)) {
                site.receiver()
                    .filter(receiver -> mayBeSdk(receiver, site.place()))
                    .ifPresent(receiver -> add(site, receiver, verb, all));
              }
            });
    for (String batched : sdk.batched()) {
      for (CallSites.Site site : project.callSites().named(batched)) {
        site.arguments().stream()
            .limit(1)
            .filter(request -> mayBeSdk(request, site.place()))
            .forEach(request -> add(site, request, verb(site), all));
      }
    }
    return List.copyOf(all.values());
  }

  /** {@code batch.addBatchRequestStep(request, HttpMethod.POST)}. */
  private static String verb(CallSites.Site batching) {
    return batching.arguments().stream()
        .skip(1)
        .map(Expr::name)
        .filter(VERBS::contains)
        .findFirst()
        .orElse("GET");
  }

  /** Calls of a name, or of any name that begins as one with a star does. */
  private List<CallSites.Site> sites(String method) {
    return method.endsWith("*")
        ? project.callSites().beginning(method.substring(0, method.length() - 1))
        : project.callSites().named(method);
  }

  /** A cheap look: some part of the chain has a type of the SDK, or one that nothing tells. */
  private boolean mayBeSdk(Expr receiver, Place place) {
    Expr current = receiver;
    while (current instanceof Expr.Call call
        && call.receiver().isPresent()
        && call.qualifier() != Expr.Qualifier.TYPE) {
      if (isSdk(current, place)) {
        return true;
      }
      current = call.receiver().get();
    }
    return isSdk(current, place);
  }

  private boolean isSdk(Expr expr, Place place) {
    return project
        .types()
        .nameOf(expr, place)
        .filter(type -> type.startsWith(GraphSdk.PACKAGE))
        .isPresent();
  }

  private void add(CallSites.Site site, Expr end, String verb, Map<Object, ApiCall> all) {
    for (Scene scene : project.scenes().of(site.place())) {
      Closure sent = new Closure(site.expr(), scene);
      for (Chain chain : chains.of(sent.with(end))) {
        call(chain, sent, verb).ifPresent(call -> all.putIfAbsent(key(call), call));
      }
    }
  }

  private static Object key(ApiCall call) {
    return List.of(
        call.site().location(),
        call.address().text(),
        call.origins().stream().map(o -> o.request().location()).toList());
  }

  private Optional<ApiCall> call(Chain chain, Closure sent, String verb) {
    List<Closure> links = chain.links();
    Optional<String> version = Optional.empty();
    int client = -1;
    for (int i = 0; i < links.size(); i++) {
      Optional<String> speaks = type(links.get(i)).flatMap(sdk::version);
      boolean setsUp = client == i - 1 && sdk.setup().contains(Construction.name(links.get(i)));
      if ((client < 0 && speaks.isPresent()) || setsUp) {
        version = version.or(() -> speaks);
        client = i;
      }
    }
    if (client < 0) {
      return Optional.empty();
    }
    List<Closure> path = links.subList(client + 1, links.size());
    if (isAnswered(path)) {
      return Optional.empty();
    }
    List<ApiCall.Origin> from = clients.of(links.subList(0, client + 1));
    return paths
        .address(version.orElse("v1.0"), path, where(path, sent))
        .map(address -> new ApiCall(address, Optional.of(verb), sent, sent, true, from));
  }

  /** Some call before sends already, so the last one reads its answer; pages can be sent for. */
  private boolean isAnswered(List<Closure> path) {
    List<String> names = path.stream().map(Construction::name).toList();
    return names.stream().anyMatch(name -> sdk.sending().containsKey(name))
        && !names.contains("getNextPage");
  }

  private Optional<String> type(Closure link) {
    if (link.expr() instanceof Expr.Call call && call.qualifier() == Expr.Qualifier.TYPE) {
      return project.declarations().resolve(call.owner());
    }
    return project.types().nameOf(link.expr(), link.scene().place());
  }

  /** From the first segment, if it stands in the expression that sends, to the end. */
  private static Location where(List<Closure> path, Closure sent) {
    Location whole = sent.location();
    for (Closure link : path) {
      if (link.expr() instanceof Expr.Call call
          && link.location().path().equals(whole.path())
          && whole.region().contains(call.nameRegion())) {
        return new Location(
            whole.path(),
            new Region(
                call.nameRegion().startLine(),
                call.nameRegion().startColumn(),
                whole.region().endLine(),
                whole.region().endColumn()));
      }
    }
    return whole;
  }
}
