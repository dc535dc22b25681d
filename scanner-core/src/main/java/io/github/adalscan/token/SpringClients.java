package io.github.adalscan.token;

import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Construction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognises where code names the client registration whose token it wants. */
final class SpringClients {
  /** Calls whose first argument is the id of a registration. */
  private static final Set<String> NAMING =
      Set.of(
          "clientRegistrationId",
          "withClientRegistrationId",
          "loadAuthorizedClient",
          "setDefaultClientRegistrationId",
          "findByRegistrationId");

  /** Calls that ask for what their argument describes. */
  static final Set<String> ASKING = Set.of("authorize", "reauthorize");

  /** Calls that put the token of the registration they name into a request. */
  static final Set<String> PUTTING =
      Set.of("clientRegistrationId", "setDefaultClientRegistrationId", "oauth2AuthorizedClient");

  /** Interceptors of Spring Cloud that are made for a registration. */
  static final Set<String> INTERCEPTORS =
      Set.of("OAuth2AccessTokenInterceptor", "OAuth2FeignRequestInterceptor");

  private final ProjectFacts project;
  private final SpringRegistrations registrations;

  SpringClients(ProjectFacts project, SpringRegistrations registrations) {
    this.project = project;
    this.registrations = registrations;
  }

  /** The requests of the registration that an expression names. */
  List<TokenRequest> of(Closure closure) {
    Optional<Closure> id = Optional.empty();
    if (closure.expr() instanceof Expr.Call call && NAMING.contains(call.name())) {
      id = Construction.argument(closure, 0);
    } else if (closure.expr() instanceof Expr.New creation && isInterceptor(creation)) {
      id =
          Construction.arguments(closure.expr()).stream()
              .map(closure::with)
              .filter(a -> text(a).isPresent())
              .findFirst();
    } else if (closure.expr() instanceof Expr.VariableRef ref) {
      return injected(ref, closure);
    }
    if (closure.expr() instanceof Expr.Call call && call.name().equals("oauth2AuthorizedClient")) {
      return Construction.argument(closure, 0).map(this::of).orElse(List.of());
    }
    return id.flatMap(this::text).map(registrations::of).orElse(List.of());
  }

  private static boolean isInterceptor(Expr.New creation) {
    String name = creation.type().name();
    return INTERCEPTORS.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private Optional<String> text(Closure closure) {
    return project.values().of(closure).stream().findFirst().flatMap(TextValue::complete);
  }

  /** {@code @RegisteredOAuth2AuthorizedClient("graph") OAuth2AuthorizedClient client}. */
  private List<TokenRequest> injected(Expr.VariableRef ref, Closure closure) {
    Optional<MethodFacts> method = closure.scene().place().method();
    if (method.isEmpty() || ref.variable() >= method.get().parameterCount()) {
      return List.of();
    }
    for (Annotation each : method.get().variables().get(ref.variable()).annotations()) {
      if (each.type().name().endsWith("RegisteredOAuth2AuthorizedClient")) {
        Expr id = each.values().getOrDefault("value", each.values().get("registrationId"));
        return id == null
            ? List.of()
            : text(closure.with(id)).map(registrations::of).orElse(List.of());
      }
    }
    return List.of();
  }
}
