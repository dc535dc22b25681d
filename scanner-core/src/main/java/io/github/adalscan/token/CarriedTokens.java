package io.github.adalscan.token;

import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.Closure;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.Tracer;
import io.github.adalscan.rule.catalog.Catalogs;
import java.util.Optional;
import java.util.Set;

/**
 * Recognises header values that nobody of the tree asked for but that are tokens all the same:
 * those of the request that is being answered, ID tokens and other parts of an answer.
 */
final class CarriedTokens {
  private final ProjectFacts project;
  private final Set<String> calls;
  private final Set<String> parameters;
  private final Set<String> answers;

  CarriedTokens(ProjectFacts project, Catalogs catalogs) {
    this.project = project;
    this.calls = catalogs.words("carried-token-calls");
    this.parameters = catalogs.words("carried-token-annotations");
    this.answers = catalogs.words("carried-token-keys");
  }

  /** True when the value of a header is such a token. */
  boolean at(HeaderSite site) {
    for (Tracer.Source source : project.tracer().sources(Closure.at(site.value(), site.place()))) {
      boolean[] found = {false};
      CodeWalker.forEach(source.closure().expr(), e -> found[0] |= is(e, source.closure()));
      if (found[0]) {
        return true;
      }
    }
    return false;
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
