package io.github.adalscan.token.sdk;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.rule.catalog.Catalogs;
import java.util.Optional;
import java.util.Set;

/**
 * Authentication providers of the tree for the Microsoft Graph SDK, which put the header into each
 * request themselves: {@code authenticateRequest(IHttpRequest request)} in versions 1 and 2, {@code
 * authenticateRequest(RequestInformation request, Map context)} in version 6, where other clients
 * have such providers too.
 */
public final class SdkProviders {
  private final ProjectFacts project;
  private final Set<String> methods;
  private final Set<String> requests;
  private final Set<String> shared;
  private final Set<String> takers;
  private final Set<String> movers;

  /** Knows providers by the names that the catalogue has for their method and its parameter. */
  public SdkProviders(ProjectFacts project, Catalogs catalogs) {
    this.project = project;
    this.methods = catalogs.words("sdk-header-methods");
    this.requests = catalogs.words("sdk-request-types");
    this.shared = catalogs.words("kiota-request-types");
    this.takers = catalogs.words("sdk-credential-takers");
    this.movers = catalogs.words("sdk-base-setters");
  }

  /** True for a place in such a method: the SDK sends what it is done to. */
  public boolean gives(Place place) {
    return isIn(place, requests, 1)
        || (isIn(place, shared, 2)
            && movers.stream().allMatch(name -> project.callSites().named(name).isEmpty())
            && isTaken(place.owner().type().name()));
  }

  private boolean isIn(Place place, Set<String> types, int parameters) {
    return place
        .method()
        .filter(m -> methods.contains(m.name()) && m.parameterCount() == parameters)
        .filter(m -> m.variables().get(0).type().candidates().stream().anyMatch(types::contains))
        .isPresent();
  }

  /** True when a client of the SDK is made with such a provider. */
  private boolean isTaken(String provider) {
    for (String taker : takers) {
      for (CallSites.Site site : project.callSites().createdAs(taker)) {
        boolean given =
            site.arguments().stream()
                .map(each -> Closure.at(each, site.place()))
                .flatMap(each -> project.constructions().of(each).stream())
                .anyMatch(made -> isOf(made.root().expr(), provider));
        if (given) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isOf(Expr made, String provider) {
    return made instanceof Expr.New creation
        && (creation.body().isEmpty()
                ? project.declarations().resolve(creation.type())
                : Optional.of(creation.body()))
            .filter(provider::equals)
            .isPresent();
  }
}
