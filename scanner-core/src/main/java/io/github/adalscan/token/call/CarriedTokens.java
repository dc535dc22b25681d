package io.github.adalscan.token.call;

import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.value.Tracer;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.token.request.ClientMethods;
import io.github.adalscan.token.request.HeaderSite;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises header values that nobody of the tree asked for but that are tokens all the same:
 * those of the request that is being answered, ID tokens and other parts of an answer.
 */
final class CarriedTokens {
  private static final String ANSWERED = "ccess_token";

  private final ProjectFacts project;
  private final Set<String> calls;
  private final Set<String> parameters;
  private final Set<String> answers;
  private final Set<String> secrets;
  private final Set<String> basic;
  private final Set<String> credentials;
  private final Set<String> results;

  CarriedTokens(ProjectFacts project, Catalogs catalogs) {
    this.project = project;
    this.calls = catalogs.words("carried-token-calls");
    this.parameters = catalogs.words("carried-token-annotations");
    this.answers = catalogs.words("carried-token-keys");
    this.secrets = catalogs.words("carried-secrets");
    this.basic = catalogs.words("basic-setters");
    this.credentials = catalogs.words("basic-credentials");
    this.results = catalogs.words("token-results");
  }

  /** True when the value of a header is such a token, or is written as no header is. */
  boolean at(HeaderSite site) {
    if (isOdd(site)) {
      return true;
    }
    for (Tracer.Source source : project.tracer().sources(Closure.at(site.value(), site.place()))) {
      if (CodeWalker.any(source.closure().expr(), e -> is(e, source.closure()))
          || (!site.addsScheme() && isOfResult(source.closure()))) {
        return true;
      }
    }
    return false;
  }

  /** Something before the token that is not the scheme and one blank; or a secret. */
  private boolean isOdd(HeaderSite site) {
    Closure value = Closure.at(site.value(), site.place());
    if (basic.contains(site.expr().name()) || credentials.contains(value.expr().name())) {
      return true;
    }
    if (isSecret(value.expr())
        || (value.expr() instanceof Expr.Concat concat
            && concat.parts().stream().anyMatch(this::isSecret))) {
      return true;
    }
    return project.values().of(value).stream()
        .filter(text -> text.complete().isEmpty() && !text.unknown())
        .map(text -> text.start().toLowerCase(Locale.ROOT))
        .anyMatch(
            start ->
                site.addsScheme()
                    ? start.startsWith("bearer")
                    : !start.isBlank() && !start.equals("bearer "));
  }

  /**
   * {@code result.accessToken()} of a library's result, whoever asked for it, or the member that a
   * token answer fills: a token alone.
   */
  private boolean isOfResult(Closure value) {
    if (value.expr().name().endsWith(ANSWERED)) {
      return true;
    }
    return value.expr() instanceof Expr.Call call
        && call.arguments().isEmpty()
        && call.receiver()
            .map(result -> project.types().typeOf(result, value.scene().place()).name())
            .filter(type -> results.contains(LastPart.ofName(type)))
            .isPresent();
  }

  private boolean isSecret(Expr expr) {
    return secrets.contains(expr.name().toLowerCase(Locale.ROOT).replace("_", ""));
  }

  private boolean is(Expr expr, Closure value) {
    return (expr instanceof Expr.Call call && calls.contains(call.name()))
        || (expr instanceof Expr.Literal key && answers.contains(key.value()))
        || (expr instanceof Expr.VariableRef variable && injected(variable, value));
  }

  /** A parameter that a framework fills from the request. */
  private boolean injected(Expr.VariableRef variable, Closure value) {
    Optional<MethodFacts> method = value.scene().place().method();
    return method.isPresent()
        && variable.variable() < method.get().parameterCount()
        && method.get().variables().get(variable.variable()).annotations().stream()
            .map(CarriedTokens::simple)
            .anyMatch(parameters::contains);
  }

  private static String simple(Annotation annotation) {
    return ClientMethods.simple(annotation);
  }
}
