package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.token.fact.ApiCall;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks of what stands between the scheme and the token. */
final class MalformedBearer {
  private static final Pattern GLUED = Pattern.compile("(?i)bearer([^ a-z].*|)", Pattern.DOTALL);
  private static final Pattern TWICE = Pattern.compile("(?i)bearer:? *bearer\\b.*", Pattern.DOTALL);
  private static final Pattern QUOTED = Pattern.compile("(?i)bearer +[\"'{].*", Pattern.DOTALL);
  private static final Pattern SPACES = Pattern.compile("(?i)bearer {2,}.*", Pattern.DOTALL);

  private static final String BEARER = "bearer";

  /** Cases that the rule words. */
  private static final String GLUED_TOKEN = "no-blank";

  private static final String DOUBLED = "twice";

  private MalformedBearer() {}

  /** The scheme without a blank, twice, or with something between it and the token. */
  static List<Objection> find(ApiCall call, Detection detection) {
    Bearer bearer = Bearer.of(call, detection);
    if (!bearer.entra() && (bearer.elsewhere() || !NearbyHosts.callsMicrosoft(call, detection))) {
      return List.of();
    }
    for (TextValue text : bearer.texts()) {
      Optional<String> why = call.addsScheme() ? added(text) : why(text);
      if (why.isPresent()) {
        return List.of(of(bearer, why.get()).with("sign", sign(text.start())));
      }
    }
    boolean quoted = bearer.tokens().stream().anyMatch(t -> keepsQuotes(t, detection));
    if (quoted) {
      return List.of(of(bearer, "json-quotes"));
    }
    boolean twice =
        bearer.tokens().stream()
                .anyMatch(t -> !t.equals(call.header()) && RelayChecks.header(t, detection))
            && (call.addsScheme() || bearer.texts().stream().anyMatch(MalformedBearer::hasScheme));
    return twice ? List.of(of(bearer, DOUBLED)) : List.of();
  }

  private static Objection of(Bearer bearer, String why) {
    return SchemeChecks.at(bearer).telling("why", why);
  }

  /** The character behind the scheme; empty where none is. */
  private static String sign(String start) {
    int end = BEARER.length();
    return start.length() > end ? start.substring(end, end + 1) : "";
  }

  private static boolean hasScheme(TextValue text) {
    return text.start().toLowerCase(Locale.ROOT).startsWith(BEARER);
  }

  private static Optional<String> added(TextValue text) {
    return !text.unknown() && hasScheme(text) ? Optional.of(DOUBLED) : Optional.empty();
  }

  private static Optional<String> why(TextValue text) {
    String start = text.start();
    if (text.complete().isPresent()) {
      return start.equalsIgnoreCase(BEARER) || isGlued(text)
          ? Optional.of(GLUED_TOKEN)
          : Optional.empty();
    }
    if (TWICE.matcher(text.render()).matches()) {
      return Optional.of(DOUBLED);
    }
    if (GLUED.matcher(start).matches()) {
      return Optional.of(sign(start).isEmpty() ? GLUED_TOKEN : "other-sign");
    }
    if (QUOTED.matcher(start).matches()) {
      return Optional.of("quotes");
    }
    return SPACES.matcher(start).matches() ? Optional.of("blanks") : Optional.empty();
  }

  /** {@code "Bearer" + TOKEN} where the token is known: the literals show the seam. */
  private static boolean isGlued(TextValue text) {
    return text.pieces().size() > 1
        && text.pieces().get(0) instanceof TextValue.Text first
        && first.text().equalsIgnoreCase(BEARER)
        && !text.start().substring(first.text().length()).startsWith(" ");
  }

  /** {@code node.get("access_token")}: the text of a JSON value keeps its quotes. */
  private static boolean keepsQuotes(Closure token, Detection detection) {
    Expr expr = token.expr();
    if (expr instanceof Expr.Call call && call.name().equals("toString")) {
      expr = call.receiver().orElse(expr);
    }
    if (!(expr instanceof Expr.Call get)
        || !detection.catalogs().words("json-members").contains(get.name())
        || get.arguments().size() != 1
        || get.receiver().isEmpty()) {
      return false;
    }
    TypeRef type = detection.project().types().typeOf(get.receiver().get(), token.scene().place());
    Set<String> plain = detection.catalogs().words("plain-json-packages");
    boolean quoted =
        type.candidates().stream().noneMatch(c -> plain.stream().anyMatch(c::startsWith));
    boolean known = quoted && Code.isNamed(type, detection.catalogs().words("json-types"));
    return known || Code.calls(get.receiver().get(), detection.catalogs().words("json-reading"));
  }
}
