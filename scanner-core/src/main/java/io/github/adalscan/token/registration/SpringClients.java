package io.github.adalscan.token.registration;

import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.token.fact.TokenRequest;
import io.github.adalscan.token.request.ClientMethods;
import java.util.List;
import java.util.Optional;

/** Recognises where code names the client registration whose token it wants. */
public final class SpringClients {
  private final ProjectFacts project;
  private final SpringRegistrations registrations;
  private final Catalogs catalogs;

  /** Looks up what code names among these registrations. */
  public SpringClients(ProjectFacts project, SpringRegistrations registrations, Catalogs catalogs) {
    this.project = project;
    this.registrations = registrations;
    this.catalogs = catalogs;
  }

  /** True for a call that asks for what its argument describes. */
  public boolean isAsking(Expr.Call call) {
    return catalogs.words("registration-asking").contains(call.name());
  }

  /** The requests of the registration that an expression names. */
  public List<TokenRequest> of(Closure closure) {
    Optional<Closure> id = Optional.empty();
    if (closure.expr() instanceof Expr.Call call && isNaming(call)) {
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
    return id.flatMap(this::text).map(name -> named(name, closure)).orElse(List.of());
  }

  private List<TokenRequest> named(String id, Closure closure) {
    return registrations.of(id, closure.location().path());
  }

  private boolean isNaming(Expr.Call call) {
    return catalogs.words("registration-naming").contains(call.name());
  }

  private boolean isInterceptor(Expr.New creation) {
    return catalogs
        .words("registration-interceptors")
        .contains(ClientMethods.simple(creation.type()));
  }

  /** The id that an expression is, or that a lambda gives for each request. */
  private Optional<String> text(Closure closure) {
    if (closure.expr() instanceof Expr.Lambda lambda) {
      return lambda.results().size() == 1
          ? text(closure.with(lambda.results().get(0)))
          : Optional.empty();
    }
    return project.values().of(closure).stream().findFirst().flatMap(TextValue::complete);
  }

  /** {@code @RegisteredOAuth2AuthorizedClient("graph") OAuth2AuthorizedClient client}. */
  private List<TokenRequest> injected(Expr.VariableRef ref, Closure closure) {
    Optional<MethodFacts> method = closure.scene().place().method();
    if (method.isEmpty() || ref.variable() >= method.get().parameterCount()) {
      return List.of();
    }
    for (Annotation each : method.get().variables().get(ref.variable()).annotations()) {
      if (catalogs.words("registered-clients").contains(ClientMethods.simple(each))) {
        Expr id = each.values().getOrDefault("value", each.values().get("registrationId"));
        return id == null
            ? List.of()
            : text(closure.with(id)).map(name -> named(name, closure)).orElse(List.of());
      }
    }
    return List.of();
  }
}
