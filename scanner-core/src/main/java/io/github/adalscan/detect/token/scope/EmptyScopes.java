package io.github.adalscan.detect.token.scope;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.Steps;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.Step;
import io.github.adalscan.rule.catalog.token.TokenLibraries;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Requests that name no scope. */
public final class EmptyScopes {
  private EmptyScopes() {}

  /** No scope at all. */
  public static List<Objection> check(TokenRequest request, Detection detection) {
    boolean asks =
        namesNothing(request)
            && request.flow() != Flow.MANAGED_IDENTITY
            && request.resource().isEmpty()
            && !request.library().equals(TokenLibraries.ADAL4J)
            && !request.library().equals(TokenLibraries.GRAPH_SDK)
            && (!isRegistration(request) || request.scopes().isEmpty());
    boolean always =
        asks
            && detection.tokens().requestsAt(request.location()).stream()
                .allMatch(EmptyScopes::namesNothing);
    if (!always
        || isHandedOn(request, detection)
        || isTemplate(request, detection)
        || isStandIn(request, detection)) {
      return List.of();
    }
    Objection none =
        Objection.at(request.location(), request.flow().title())
            .with("what", "scope")
            .steps(steps(request, detection));
    if (isVersion1(request)) {
      return List.of(none.with("what", "resource").instead("resource"));
    }
    if (isRegistration(request)) {
      return List.of(isSignIn(request) ? none.instead("sign-in") : none);
    }
    return List.of(onlySignsIn(request) ? none.asNote() : none);
  }

  private static boolean isVersion1(TokenRequest request) {
    return request.library().equals(TokenLibraries.HTTP)
        && request.authorities().stream()
            .map(TextPart::text)
            .anyMatch(text -> text.contains("/oauth2/") && !text.contains("/v2.0"));
  }

  /** Spring Security sends what a registration says, and adds nothing to it. */
  private static boolean isRegistration(TokenRequest request) {
    return request.library().equals(TokenLibraries.SPRING);
  }

  private static boolean isSignIn(TokenRequest request) {
    return request.flow() == Flow.AUTHORIZATION_CODE;
  }

  /** Where the empty collection is made, and where the request goes. */
  private static List<Step> steps(TokenRequest request, Detection detection) {
    List<Step> steps = new ArrayList<>();
    for (Closure root : request.parameters().map(Construction::root).stream().toList()) {
      for (Expr argument : Construction.arguments(root.expr())) {
        detection.project().tracer().sources(root.with(argument)).stream()
            .filter(
                source ->
                    source.closure().expr() instanceof Expr.Call
                        || source.closure().expr() instanceof Expr.New)
            .forEach(source -> steps.add(new Step(source.closure().location(), "holds no scope")));
      }
    }
    request.authorities().forEach(part -> steps.addAll(Steps.of(part)));
    return steps;
  }

  /** Tests hand an empty context to credentials of their own. */
  private static boolean isStandIn(TokenRequest request, Detection detection) {
    return request.scopes().isEmpty()
        && request.library().equals(TokenLibraries.AZURE_IDENTITY)
        && detection
            .file(request.location().path())
            .filter(file -> file.context() == FileContext.TEST)
            .isPresent();
  }

  /** Somebody out of sight gets the object that states the request, and may add to it. */
  private static boolean isHandedOn(TokenRequest request, Detection detection) {
    Set<String> filling = detection.catalogs().words("object-filling");
    return request.parameters().filter(made -> isHandedOn(made.root(), filling)).isPresent();
  }

  private static boolean isHandedOn(Closure made, Set<String> filling) {
    List<Event> events = made.scene().place().method().map(MethodFacts::events).orElse(List.of());
    int event = made.scene().place().event();
    return event < events.size()
        && events.get(event) instanceof Event.Assign assign
        && assign.target() instanceof Expr.VariableRef variable
        && events.stream()
            .flatMap(each -> each.expressions().stream())
            .anyMatch(root -> passes(root, variable.variable(), filling));
  }

  private static boolean passes(Expr root, int variable, Set<String> filling) {
    return CodeWalker.any(
        root,
        expr ->
            expr instanceof Expr.Call call
                && filling.contains(call.name())
                && call.arguments().stream()
                    .anyMatch(
                        each ->
                            each instanceof Expr.VariableRef ref && ref.variable() == variable));
  }

  private static boolean namesNothing(TokenRequest request) {
    return !request.open() && request.scopes().stream().allMatch(EmptyScopes::isBlank);
  }

  /** An empty constant or default is there to be filled in; only the request's own text counts. */
  private static boolean isBlank(TextPart scope) {
    return scope.known() && scope.text().isBlank() && scope.trail().isEmpty();
  }

  /** A constant set with an empty text, beside other constants that wait to be filled in. */
  private static boolean isTemplate(TokenRequest request, Detection detection) {
    return request.scopes().stream()
        .map(TextPart::location)
        .anyMatch(
            place ->
                detection.file(place.path()).flatMap(FileFacts::code).stream()
                    .flatMap(code -> code.types().stream())
                    .anyMatch(type -> isTemplate(type, place.region())));
  }

  private static boolean isTemplate(TypeFacts type, Region scopes) {
    List<Expr> constants =
        type.fields().stream()
            .filter(FieldFacts::isStatic)
            .flatMap(field -> field.initializer().stream())
            .toList();
    return constants.stream().anyMatch(value -> value.region().contains(scopes))
        && constants.stream().anyMatch(EmptyScopes::isBlank);
  }

  private static boolean isBlank(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.isText() && literal.value().isBlank();
  }

  /** MSAL4J adds the scopes of OpenID Connect: enough where only the ID token is used. */
  private static boolean onlySignsIn(TokenRequest request) {
    return List.of(Flow.AUTHORIZATION_CODE, Flow.INTERACTIVE).contains(request.flow())
        && request.scopes().isEmpty()
        && !request.sets("scopes");
  }
}
