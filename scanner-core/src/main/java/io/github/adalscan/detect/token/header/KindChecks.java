package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.value.Spelled;
import io.github.adalscan.token.fact.ApiCall;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks of what is sent as token. */
public final class KindChecks {
  private static final String CODE = "an authorization code";

  private KindChecks() {}

  /** An ID token as bearer token. */
  static List<Objection> idToken(ApiCall call, Detection detection) {
    Bearer bearer = Bearer.of(call, detection);
    boolean id = bearer.tokens().stream().anyMatch(token -> isIdToken(token, detection));
    if (!id || bearer.elsewhere()) {
      return List.of();
    }
    Objection objection = SchemeChecks.at(bearer);
    return List.of(bearer.target().isPresent() ? objection : objection.asNote());
  }

  /** True for expressions that surely are an ID token. */
  public static boolean isIdToken(Closure token, Detection detection) {
    Set<String> types = detection.catalogs().words("id-token-types");
    for (Expr each : Bearer.chain(token.expr(), detection)) {
      if (TokenReads.reads(each, detection.catalogs().words("access-reads"), detection)) {
        return false;
      }
      TypeRef type = detection.project().types().typeOf(each, token.scene().place());
      if (TokenReads.reads(each, detection.catalogs().words("id-token-reads"), detection)
          || answers(each, token, "id_token", detection)
          || isField(each, detection)
          || maps(each, token, detection)
          || new AnswerFields(detection).reads(each, token, "id_token")
          || Code.isNamed(type, types)) {
        return true;
      }
    }
    return false;
  }

  /** {@code result.thenApply(reader)}: a chain that maps a result by a function of elsewhere. */
  private static boolean maps(Expr expr, Closure token, Detection detection) {
    Set<String> members = detection.catalogs().words("id-token-reads");
    return expr instanceof Expr.Call call
        && detection.catalogs().words("mapping").contains(call.name())
        && call.arguments().size() == 1
        && (call.arguments().get(0) instanceof Expr.VariableRef
            || call.arguments().get(0) instanceof Expr.FieldRef)
        && detection.project().tracer().sources(token.with(call.arguments().get(0))).stream()
            .anyMatch(source -> TokenReads.isReading(source.closure().expr(), members));
  }

  /** {@code answer.idToken}: what a reader of JSON fills. */
  private static boolean isField(Expr expr, Detection detection) {
    return expr instanceof Expr.FieldRef field
        && field.receiver().isPresent()
        && detection.catalogs().words("id-token-reads").contains(field.name());
  }

  /** {@code answer.get("id_token")}, or with a constant for the key. */
  private static boolean answers(Expr expr, Closure token, String key, Detection detection) {
    return expr instanceof Expr.Call call
        && call.arguments().stream().anyMatch(a -> spells(token.with(a), key, detection));
  }

  private static boolean spells(Closure argument, String key, Detection detection) {
    return Spelled.any(argument, detection.project().values(), key::equals);
  }

  /** Something else that is no access token. */
  static List<Objection> noAccessToken(ApiCall call, Detection detection) {
    Bearer bearer = Bearer.of(call, detection);
    for (Closure token : bearer.tokens()) {
      Optional<String> what = kind(token, detection).or(() -> whole(token, detection));
      boolean entra =
          bearer.entra()
              || TokenReads.isOfResult(token, detection)
              || !detection.tokens().origins(token).isEmpty();
      if (what.isPresent() && entra) {
        return List.of(SchemeChecks.at(bearer).with("kind", what.get()));
      }
    }
    return List.of();
  }

  private static Optional<String> kind(Closure token, Detection detection) {
    for (Expr each : Bearer.chain(token.expr(), detection)) {
      if (TokenReads.reads(each, detection.catalogs().words("access-reads"), detection)) {
        return Optional.empty();
      }
      String member = meanings("member-kinds", detection).get(each.name());
      boolean setter = each instanceof Expr.Call call && !call.arguments().isEmpty();
      if (member != null && !setter && !detection.project().isOwnObject(token.with(each))) {
        return Optional.of(member);
      }
      for (Map.Entry<String, String> answer : meanings("answered-kinds", detection).entrySet()) {
        boolean field =
            answer.getKey().contains("_")
                && new AnswerFields(detection).reads(each, token, answer.getKey());
        if (field || answers(each, token, answer.getKey(), detection)) {
          return Optional.of(answer.getValue());
        }
      }
    }
    return secret(token, detection)
        .or(() -> isCode(token, detection) ? Optional.of(CODE) : Optional.empty());
  }

  private static Map<String, String> meanings(String id, Detection detection) {
    return detection.catalogs().meanings(id);
  }

  /** A parameter that the framework fills with the code of the sign-in. */
  private static boolean isCode(Closure token, Detection detection) {
    Optional<MethodFacts> method = token.scene().place().method();
    if (!(token.expr() instanceof Expr.VariableRef ref)
        || method.isEmpty()
        || ref.variable() >= method.get().parameterCount()) {
      return false;
    }
    Variable parameter = method.get().variables().get(ref.variable());
    return Code.annotation(parameter.annotations(), detection.catalogs().words("query-annotations"))
        .filter(
            a ->
                a.values().isEmpty()
                    ? parameter.name().equals("code")
                    : a.values().values().stream()
                        .anyMatch(v -> Code.text(v).filter("code"::equals).isPresent()))
        .isPresent();
  }

  /** A field or variable that is named as a secret, whatever it is read from. */
  private static Optional<String> secret(Closure token, Detection detection) {
    String name = token.expr().name().toLowerCase(Locale.ROOT).replace("_", "");
    return Optional.ofNullable(meanings("secret-kinds", detection).get(name));
  }

  /** The object that holds the token, or the promise of one. */
  private static Optional<String> whole(Closure token, Detection detection) {
    Set<String> unwraps = detection.catalogs().words("unwrapping");
    Expr current = token.expr();
    String first = current.name();
    while (current instanceof Expr.Call call
        && unwraps.contains(call.name())
        && call.receiver().isPresent()) {
      current = call.receiver().get();
    }
    boolean asks =
        current instanceof Expr.Call call
            && Bearer.asks(call, detection)
            && !detection.tokens().origins(token).isEmpty();
    if (asks) {
      boolean sync = first.equals("getTokenSync") || unwraps.contains(first);
      return Optional.of(sync ? "the whole result" : "a promise of the result");
    }
    return wholeByType(token, detection);
  }

  private static Optional<String> wholeByType(Closure token, Detection detection) {
    Set<String> results = detection.catalogs().words("token-results");
    TypeRef type = detection.project().types().typeOf(token.expr(), token.scene().place());
    boolean known =
        type.candidates().stream()
            .anyMatch(
                c ->
                    detection.catalogs().words("result-packages").stream().anyMatch(c::startsWith));
    if (known && Code.isNamed(type, results)) {
      return Optional.of("the whole result");
    }
    boolean future =
        Code.isNamed(type, detection.catalogs().words("token-promises"))
            && type.arguments().stream().anyMatch(a -> Code.isNamed(a, results));
    return future ? Optional.of("a promise of the result") : Optional.empty();
  }
}
