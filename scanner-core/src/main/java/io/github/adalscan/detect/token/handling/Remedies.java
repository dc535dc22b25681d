package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Expr;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Recognises code that does something sensible about a refused request. */
final class Remedies {
  /** Exceptions that say that a user is needed. */
  static final Set<String> INTERACTION =
      Set.of(
          "MsalInteractionRequiredException",
          "AdalClaimsChallengeException",
          "AuthenticationRequiredException",
          "ClientAuthorizationRequiredException",
          "OAuth2AuthorizationException");

  /** Exceptions that those are, or hide in. */
  private static final Set<String> WIDER =
      Set.of(
          "Exception",
          "Throwable",
          "RuntimeException",
          "ExecutionException",
          "CompletionException",
          "MsalException",
          "MsalServiceException",
          "MsalClientException",
          "AuthenticationException",
          "ClientAuthenticationException");

  private static final Set<String> PROMPTS =
      Set.of(
          "InteractiveRequestParameters",
          "DeviceCodeFlowParameters",
          "AuthorizationCodeParameters",
          "UserNamePasswordParameters",
          "IntegratedWindowsAuthenticationParameters",
          "AuthorizationRequestUrlParameters");
  private static final Set<String> ASKS =
      Set.of(
          "getAuthorizationRequestUrl",
          "sendRedirect",
          "sendAuthRedirect",
          "acquireTokenInteractive",
          "acquireTokenByAuthorizationCode",
          "acquireDeviceCode",
          "acquireTokenByDeviceCode",
          "authenticate");

  /** Parameters of requests that no user takes part in. */
  private static final Set<String> APPLICATIONS =
      Set.of(
          "ClientCredentialParameters",
          "OnBehalfOfParameters",
          "ManagedIdentityParameters",
          "SilentParameters");

  private static final Set<String> NEEDS =
      Set.of("login", "signin", "reauth", "interaction", "consent");
  private static final Set<String> READS =
      Set.of("claims", "setClaims", "formatAsClaimsRequest", "reason", "getClaims");
  private static final Set<String> CALLBACKS =
      Set.of(
          "exceptionally",
          "exceptionallyCompose",
          "handle",
          "handleAsync",
          "whenComplete",
          "whenCompleteAsync",
          "onErrorResume",
          "onErrorMap",
          "onErrorReturn",
          "doOnError");

  private Remedies() {}

  /** True for a question after the cause, or a new sign-in of the user. */
  static boolean is(Expr expr) {
    return inspects(expr)
        || prompts(expr)
        || tellsSo(expr)
        || (expr instanceof Expr.Call call && READS.contains(call.name()))
        || Code.text(expr).filter(Remedies::names).isPresent();
  }

  /** An exception of one's own that says by its name that somebody has to sign in. */
  private static boolean tellsSo(Expr expr) {
    return expr instanceof Expr.New creation
        && NEEDS.stream()
            .anyMatch(Code.simple(creation.type().name()).toLowerCase(Locale.ROOT)::contains);
  }

  private static boolean names(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return lower.contains("interaction_required")
        || lower.contains("insufficient_claims")
        || lower.contains("www-authenticate")
        || lower.startsWith("redirect:");
  }

  static boolean inspects(Expr expr) {
    return (expr instanceof Expr.TypeTest test && interaction(test.type()))
        || (expr instanceof Expr.ClassLiteral literal && interaction(literal.type()))
        || (expr instanceof Expr.Cast cast && interaction(cast.type()));
  }

  static boolean prompts(Expr expr) {
    return asksAgain(expr)
        || (expr instanceof Expr.Call call
            && (ASKS.contains(call.name()) || Code.isNamed(call.owner(), PROMPTS)))
        || (expr instanceof Expr.New creation && Code.isNamed(creation.type(), PROMPTS));
  }

  /** Another request, with parameters that are not known to be for an application. */
  private static boolean asksAgain(Expr expr) {
    return expr instanceof Expr.Call call
        && call.name().equals("acquireToken")
        && call.arguments().size() == 1
        && !Code.any(
            call.arguments().get(0),
            e -> e instanceof Expr.Call builder && Code.isNamed(builder.owner(), APPLICATIONS));
  }

  static boolean interaction(TypeRef type) {
    return Code.isNamed(type, INTERACTION);
  }

  /** True when a catch clause names the exception itself. */
  static boolean names(Part clause) {
    return clause.header().caught().stream().anyMatch(Remedies::interaction);
  }

  /** True when a catch clause stops the exception. */
  static boolean stops(Part clause) {
    List<TypeRef> caught = clause.header().caught();
    return caught.stream().anyMatch(type -> interaction(type) || Code.isNamed(type, WIDER));
  }

  /** True when the call, or the chain on it, has a callback for failures. */
  static boolean hasCallback(Expr root) {
    return Code.any(root, e -> Code.calls(e, CALLBACKS));
  }
}
