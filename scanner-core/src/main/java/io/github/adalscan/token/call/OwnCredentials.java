package io.github.adalscan.token.call;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.graph.rewrite.MicrosoftGraph;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Chains;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.origin.TokenOrigins;
import io.github.adalscan.token.sdk.ChosenTokens;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tokens that a credential of the tree hands to a client of the Microsoft Graph SDK: {@code
 * Mono.just(new AccessToken(token, end))}, returned by {@code getToken}.
 */
public final class OwnCredentials {
  private final ProjectFacts project;
  private final TokenOrigins origins;
  private final Set<String> takers;
  private final Set<String> types;
  private final Set<String> methods;
  private final Set<String> tokens;
  private final Set<Location> seen = new HashSet<>();
  private final List<ApiCall> all = new ArrayList<>();

  /** Nothing is looked for yet. */
  public OwnCredentials(ProjectFacts project, TokenOrigins origins, Catalogs catalogs) {
    this.project = project;
    this.origins = origins;
    this.takers = catalogs.words("sdk-credential-takers");
    this.types = catalogs.words("credential-types");
    this.methods = catalogs.words("credential-methods");
    this.tokens = catalogs.words("token-types");
  }

  /** Each as a call to the address that the SDK has from the start. */
  public List<ApiCall> all() {
    for (String taker : takers) {
      for (CallSites.Site site : project.callSites().createdAs(taker)) {
        site.arguments().forEach(each -> taken(Closure.at(each, site.place())));
      }
    }
    return List.copyOf(all);
  }

  private void taken(Closure argument) {
    for (Construction made : project.constructions().of(argument)) {
      if (made.root().expr() instanceof Expr.New creation && seen.add(made.root().location())) {
        type(creation).ifPresent(type -> addTokens(type, made.root()));
      }
    }
  }

  /** The type of the tree, or the body of the creation, that is the credential. */
  private Optional<Declared> type(Expr.New creation) {
    Optional<String> name =
        creation.body().isEmpty()
            ? project.declarations().resolve(creation.type())
            : Optional.of(creation.body());
    return name.flatMap(project.declarations()::type)
        .filter(type -> type.type().supertypes().stream().anyMatch(this::isCredential));
  }

  private boolean isCredential(TypeRef type) {
    return types.contains(LastPart.ofName(type.name()));
  }

  private void addTokens(Declared type, Closure credential) {
    for (MethodFacts method : type.type().methods()) {
      if (methods.contains(method.name())) {
        Declared.Method own = new Declared.Method(type, method);
        Scene scene = new Scene(own.whole(), Optional.empty(), credential);
        all.addAll(ChosenTokens.certain(project, scene, this::calls));
      }
    }
  }

  /** {@code new AccessToken(token, end)}, or a call that wraps it. */
  private List<ApiCall> calls(Closure result) {
    if (result.expr() instanceof Expr.New token
        && tokens.contains(LastPart.ofName(token.type().name()))) {
      return Construction.argument(result, 0).stream().map(value -> call(result, value)).toList();
    }
    if (Chains.isName(result.expr())) {
      return project.tracer().sources(result).stream()
          .filter(source -> source.closure().expr() instanceof Expr.New)
          .flatMap(source -> calls(source.closure()).stream())
          .toList();
    }
    List<Expr> inner =
        result.expr() instanceof Expr.Lambda lambda
            ? lambda.results()
            : result.expr() instanceof Expr.Call call && call.arguments().size() == 1
                ? call.arguments()
                : List.of();
    return inner.stream().flatMap(each -> calls(result.with(each)).stream()).toList();
  }

  private ApiCall call(Closure site, Closure token) {
    TextPart address = TextPart.literal(MicrosoftGraph.ADDRESS, site.location());
    return new ApiCall(address, Optional.empty(), site, token, true, origins.of(token));
  }
}
