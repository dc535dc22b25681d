package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.Steps;
import io.github.adalscan.detect.token.TokenDetector;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Spelled;
import io.github.adalscan.model.Step;
import io.github.adalscan.rule.catalog.Resources;
import io.github.adalscan.token.fact.ApiCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Checks of the scheme before the token. */
final class SchemeChecks {
  private static final Pattern OTHER = Pattern.compile("([A-Za-z][A-Za-z0-9_-]*):? *=?");
  private static final Pattern RIGHT = Pattern.compile("(?i)bearer ");

  private SchemeChecks() {}

  /** No scheme, or another one. */
  static List<Objection> otherScheme(ApiCall call, Detection detection) {
    Bearer bearer = Bearer.of(call, detection);
    if (!bearer.entra() || asksForToken(call, detection)) {
      return List.of();
    }
    boolean keyed = takesKeys(call, detection);
    if (BasicCredentials.are(bearer)) {
      return keyed || !BasicCredentials.areSent(call, detection)
          ? List.of()
          : List.of(at(bearer).with("form", "Basic CREDENTIALS"));
    }
    if (call.addsScheme()) {
      return List.of();
    }
    Optional<String> scheme =
        bearer.texts().stream()
            .flatMap(text -> other(text).stream())
            .filter(word -> !isKey(word, detection))
            .findFirst();
    boolean bare = bearer.texts().stream().allMatch(SchemeChecks::isUntold) && bare(bearer);
    return (scheme.isPresent() && !keyed && !mayBeRight(bearer)) || bare
        ? List.of(at(bearer).with("form", scheme.map(s -> s + " TOKEN").orElse("TOKEN")))
        : List.of();
  }

  /** Where no token is known, the header may hold what such a service takes beside tokens. */
  private static boolean takesKeys(ApiCall call, Detection detection) {
    return call.origins().isEmpty()
        && Resources.host(call.address().text())
            .flatMap(detection.resources()::ofHost)
            .filter(api -> OpenAddresses.takesKeys(api, detection))
            .isPresent();
  }

  /** One of several ways: another one is for a request without a token, or for another service. */
  private static boolean mayBeRight(Bearer bearer) {
    return bearer.texts().stream().anyMatch(t -> RIGHT.matcher(t.start()).matches());
  }

  /** {@code SharedKey account:signature}: what services of Azure take beside tokens. */
  private static boolean isKey(String scheme, Detection detection) {
    return detection.catalogs().words("key-schemes").contains(scheme.toLowerCase(Locale.ROOT));
  }

  /** Token endpoints take the client's id and secret with the scheme Basic. */
  private static boolean asksForToken(ApiCall call, Detection detection) {
    return Resources.host(call.address().text())
        .flatMap(detection.resources()::loginHost)
        .isPresent();
  }

  /** A scheme with something after it; the bare word may be a token. */
  private static Optional<String> other(TextValue text) {
    String start = text.start();
    if (text.complete().isPresent() || !OTHER.matcher(start).matches()) {
      return Optional.empty();
    }
    String word = start.replaceAll("[:= ]+$", "");
    boolean separate = start.length() > word.length();
    return separate && !word.toLowerCase(Locale.ROOT).startsWith("bearer")
        ? Optional.of(word)
        : Optional.empty();
  }

  /** The token of a library, or of a token answer, with nothing before it. */
  private static boolean bare(Bearer bearer) {
    List<Closure> tokens =
        bearer.tokens().stream()
            .filter(t -> !isNull(t.expr()))
            .filter(t -> Code.text(t.expr()).filter(SchemeChecks::isNone).isEmpty())
            .filter(t -> !isUnset(t, bearer.detection()) || isOfAnswer(t, bearer.detection()))
            .toList();
    return !tokens.isEmpty()
        && tokens.stream().allMatch(token -> isToken(token, bearer.detection()));
  }

  /** Where there is no token: code that fails to get one returns nothing. */
  private static boolean isNull(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.kind() == Expr.LiteralKind.NULL;
  }

  /** What a setter would be given that nobody calls. */
  private static boolean isUnset(Closure token, Detection detection) {
    Place place = token.scene().place();
    return token.expr() instanceof Expr.VariableRef parameter
        && place
            .method()
            .filter(m -> m.parameterCount() == 1 && parameter.variable() == 0)
            .filter(m -> m.name().startsWith("set"))
            .map(m -> new Declared.Method(place.owner(), m))
            .filter(m -> detection.project().callSites().of(m).isEmpty())
            .isPresent();
  }

  /** Before there is a token, a field may hold an empty text. */
  private static boolean isUntold(TextValue text) {
    return text.unknown() || text.complete().filter(SchemeChecks::isNone).isPresent();
  }

  /** Nothing yet, or a sentence in place of a token: {@code "Something went wrong"}. */
  private static boolean isNone(String text) {
    return text.isEmpty() || text.strip().split(" +").length > 2;
  }

  private static boolean isToken(Closure token, Detection detection) {
    return isOfAnswer(token, detection)
        || (token.expr() instanceof Expr.Call call
            && ((TokenReads.isToken(call, detection)
                    && (!detection.tokens().origins(token).isEmpty()
                        || TokenReads.isOfResult(token, detection)))
                || call.arguments().stream().anyMatch(a -> spells(token.with(a), detection))));
  }

  private static boolean spells(Closure key, Detection detection) {
    return Spelled.any(key, detection.project().values(), "access_token"::equals);
  }

  /** A member that a token answer fills, spelled as the answer spells it. */
  private static boolean isOfAnswer(Closure token, Detection detection) {
    boolean member =
        token.expr() instanceof Expr.Call
            || (token.expr() instanceof Expr.FieldRef field && field.receiver().isPresent());
    return member
        && (token.expr().name().endsWith("ccess_token")
            || new AnswerFields(detection)
                .key(token.expr(), token)
                .filter("access_token"::equals)
                .isPresent());
  }

  /** The header's value, else the call that sets it; with where its parts come from. */
  static Objection at(Bearer bearer) {
    ApiCall call = bearer.call();
    List<Step> steps = new ArrayList<>();
    for (TextValue text : bearer.texts()) {
      steps.addAll(Steps.written(text));
      steps.addAll(text.trail());
    }
    bearer
        .tokens()
        .forEach(token -> steps.add(new Step(token.location(), "the token comes from here")));
    call.origins().stream()
        .findFirst()
        .ifPresent(origin -> steps.add(TokenDetector.asked(origin.request())));
    steps.addAll(Steps.arrival(call, "request sent"));
    return Objection.at(call.header().location(), "Authorization").steps(steps);
  }
}
