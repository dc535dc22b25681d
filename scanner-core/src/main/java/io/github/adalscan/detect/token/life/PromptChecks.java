package io.github.adalscan.detect.token.life;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.rule.catalog.token.TokenLibraries;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds prompts for a user that nothing silent was tried before. */
final class PromptChecks {
  private static final Set<Flow> PROMPTS = Set.of(Flow.DEVICE_CODE, Flow.INTERACTIVE);

  private PromptChecks() {}

  static List<Objection> withoutSilent(TokenRequest request, Detection detection) {
    boolean prompts =
        PROMPTS.contains(request.flow())
            && request.library().equals(TokenLibraries.MSAL4J)
            && !request.sets("claims")
            && request
                .application()
                .map(made -> isKept(made, request))
                .orElseGet(() -> ofField(request));
    boolean silent =
        detection.catalogs().words("silent-asking").stream()
            .anyMatch(name -> !detection.project().callSites().named(name).isEmpty());
    return prompts && !silent
        ? List.of(
            Objection.at(request.location(), request.flow().title())
                .with("flow", request.flow().title()))
        : List.of();
  }

  /** An application that a field holds, wherever it was made. */
  private static boolean ofField(TokenRequest request) {
    return request.parameters().stream()
        .flatMap(made -> Part.around(made.root().scene().place()).stream())
        .anyMatch(
            part ->
                part.in(0)
                    .any(
                        e ->
                            e instanceof Expr.Call call
                                && call.name().equals("acquireToken")
                                && call.receiver().filter(r -> outlives(r, part)).isPresent()));
  }

  /** A field or a parameter: whoever set it keeps the application. */
  private static boolean outlives(Expr receiver, Part part) {
    return receiver instanceof Expr.FieldRef
        || (receiver instanceof Expr.VariableRef variable
            && variable.variable() < part.facts().parameterCount());
  }

  /** The application, and its cache, live longer than the request. */
  private static boolean isKept(Construction made, TokenRequest request) {
    return !request
        .parameters()
        .map(Construction::root)
        .map(root -> root.scene().place().method())
        .equals(Optional.of(made.root().scene().place().method()));
  }
}
