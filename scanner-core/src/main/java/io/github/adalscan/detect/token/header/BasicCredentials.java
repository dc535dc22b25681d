package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.token.fact.ApiCall;
import java.util.Set;
import java.util.regex.Pattern;

/** Headers that hold a name and a password, with the scheme Basic, and no token. */
final class BasicCredentials {
  private static final Pattern SCHEME = Pattern.compile("(?i)basic ");

  private BasicCredentials() {}

  /**
   * {@code headers.setBasicAuth(user, password)}, {@code Credentials.basic(user, password)}, or
   * what is encoded behind {@code "Basic "}.
   */
  static boolean are(Bearer bearer) {
    Detection detection = bearer.detection();
    return detection.catalogs().words("basic-setters").contains(bearer.call().site().expr().name())
        || bearer.tokens().stream().anyMatch(token -> isPair(token, detection))
        || (bearer.texts().stream().anyMatch(text -> SCHEME.matcher(text.start()).matches())
            && bearer.tokens().stream().anyMatch(token -> isEncoded(token.expr(), detection)));
  }

  private static boolean isPair(Closure token, Detection detection) {
    return Code.calls(token.expr(), detection.catalogs().words("basic-credentials"))
        && ((Expr.Call) token.expr()).arguments().size() > 1;
  }

  /** {@code Base64.getEncoder().encodeToString((user + ":" + password).getBytes()).trim()}. */
  private static boolean isEncoded(Expr token, Detection detection) {
    Set<String> encoding = detection.catalogs().words("base64-encoding");
    return Bearer.chain(token, detection).stream().anyMatch(e -> Code.calls(e, encoding));
  }

  /** False in a class that nothing makes: generated clients have one for each way to sign in. */
  static boolean areSent(ApiCall call, Detection detection) {
    Place place = call.site().scene().place();
    TypeFacts type = place.owner().type();
    return place.method().filter(MethodFacts::isStatic).isPresent()
        || !type.annotations().isEmpty()
        || type.supertypes().isEmpty()
        || !detection.project().callSites().creationsOf(type.name()).isEmpty();
  }
}
