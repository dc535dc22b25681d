package io.github.adalscan.token.call;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.graph.rewrite.MicrosoftGraph;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.origin.TokenOrigins;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tokens that an authentication provider of the tree hands to the Microsoft Graph SDK, which puts
 * them into its requests behind {@code Bearer}: {@code completedFuture(token)}, returned by a
 * method or a lambda.
 */
public final class HandedTokens {
  private final ProjectFacts project;
  private final TokenOrigins origins;
  private final Set<String> promises;
  private final Set<String> keeping;
  private final Set<String> methods;
  private final Set<String> takers;
  private final Set<String> plainMethods;
  private final Set<String> plainProviders;
  private final List<ApiCall> all = new ArrayList<>();

  /** Nothing is looked for yet. */
  public HandedTokens(ProjectFacts project, TokenOrigins origins, Catalogs catalogs) {
    this.project = project;
    this.origins = origins;
    this.promises = catalogs.words("kept-promises");
    this.keeping = catalogs.words("promise-keeping");
    this.methods = catalogs.words("sdk-token-methods");
    this.takers = catalogs.words("sdk-provider-takers");
    this.plainMethods = catalogs.words("kiota-token-methods");
    this.plainProviders = catalogs.words("kiota-token-providers");
  }

  /** Each as a call to the address that the SDK has from the start. */
  public List<ApiCall> all() {
    for (Declared type : project.declarations().all()) {
      for (MethodFacts method : type.type().methods()) {
        if (methods.contains(method.name())) {
          Scene.at(new Declared.Method(type, method).whole()).returns().forEach(this::add);
        } else if (plainMethods.contains(method.name()) && provides(type)) {
          Scene.at(new Declared.Method(type, method).whole()).returns().forEach(this::addPlain);
        }
      }
    }
    for (String taker : takers) {
      for (CallSites.Site site : project.callSites().named(taker)) {
        for (Expr argument : site.arguments()) {
          if (argument instanceof Expr.Lambda lambda) {
            lambda.results().forEach(result -> add(Closure.at(result, site.place())));
          }
        }
      }
    }
    return List.copyOf(all);
  }

  private boolean provides(Declared type) {
    return type.type().supertypes().stream()
        .anyMatch(each -> each.candidates().stream().anyMatch(plainProviders::contains));
  }

  /** The token alone, for a client of any API that Kiota made. */
  private void addPlain(Closure token) {
    TextPart address = TextPart.of(TextValue.hole(""), token.location());
    all.add(new ApiCall(address, Optional.empty(), token, token, true, origins.of(token)));
  }

  private void add(Closure result) {
    if (result.expr() instanceof Expr.Call call
        && promises.contains(call.name())
        && call.arguments().size() == 1) {
      add(result, result.with(call.arguments().get(0)));
    } else if (result.expr() instanceof Expr.VariableRef) {
      project.constructions().of(result).stream()
          .filter(made -> made.root().expr() instanceof Expr.New)
          .flatMap(made -> made.calls().stream())
          .filter(call -> keeping.contains(Construction.name(call)))
          .forEach(call -> Construction.argument(call, 0).ifPresent(token -> add(call, token)));
    }
  }

  private void add(Closure site, Closure token) {
    TextPart address = TextPart.literal(MicrosoftGraph.ADDRESS, site.location());
    all.add(new ApiCall(address, Optional.empty(), site, token, true, origins.of(token)));
  }
}
