package io.github.adalscan.detect.token.secret;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Tracer;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Finds secrets that are put into the body of a token request as they are. */
final class RawSecrets {
  private static final List<String> KEYS = List.of("client_secret=", "password=");
  private static final Set<String> FORMATS = Set.of("format", "formatted");
  private static final Set<String> KEY = Set.of("getKey");
  private static final Set<String> VALUE = Set.of("getValue");

  private RawSecrets() {}

  static List<Objection> unencoded(Detection detection) {
    List<Objection> all = new ArrayList<>();
    for (FileFacts file : detection.project().files()) {
      if (file.context() != FileContext.TEST) {
        Places.forEach(
            file,
            (root, place, annotation) ->
                CodeWalker.forEach(root, expr -> check(expr, place, detection, all)));
        file.config().stream()
            .filter(entry -> configured(entry, detection))
            .map(entry -> new Location(file.path(), entry.region()))
            .forEach(at -> all.add(Objection.at(at, "client_secret")));
      }
    }
    return all;
  }

  /** {@code body: grant_type=client_credentials&client_secret=${SECRET}&scope=...}. */
  private static boolean configured(ConfigEntry entry, Detection detection) {
    String text = entry.value();
    return grants(text)
        && KEYS.stream().anyMatch(key -> text.contains(key + "${"))
        && new EntraTexts(detection).in(text);
  }

  private static void check(Expr expr, Place place, Detection detection, List<Objection> all) {
    if (expr instanceof Expr.Call call) {
      secret(call, place, detection)
          .filter(s -> !(s instanceof Expr.Literal) && !encoded(Closure.at(s, place), detection))
          .ifPresent(s -> all.add(Objection.at(place.locate(s), "client_secret")));
    }
    if (expr instanceof Expr.Concat joined) {
      pair(joined, place, detection)
          .ifPresent(value -> all.add(Objection.at(place.locate(value), "client_secret")));
    }
    if (!(expr instanceof Expr.Concat concat) || !isRequest(concat, place, detection)) {
      return;
    }
    for (int i = 0; i + 1 < concat.parts().size(); i++) {
      Expr secret = concat.parts().get(i + 1);
      String before = Code.text(concat.parts().get(i)).orElse("");
      if (KEYS.stream().anyMatch(before::endsWith)
          && !(secret instanceof Expr.Literal)
          && !encoded(Closure.at(secret, place), detection)) {
        all.add(Objection.at(place.locate(secret), "client_secret"));
      }
    }
  }

  /**
   * {@code e.getKey() + "=" + e.getValue()}, where the pairs of a form with a secret are joined.
   */
  private static Optional<Expr> pair(Expr.Concat concat, Place place, Detection detection) {
    List<Expr> parts = concat.parts();
    boolean joins =
        parts.size() == 3
            && Code.calls(parts.get(0), KEY)
            && Code.text(parts.get(1)).filter("="::equals).isPresent()
            && Code.calls(parts.get(2), VALUE);
    return joins
            && inMethod(place, "client_secret"::equals)
            && inMethod(place, "grant_type"::equals)
            && mentionsEntra(place.file(), concat, place, detection)
        ? Optional.of(parts.get(2))
        : Optional.empty();
  }

  /** What a call puts behind the name of the secret. */
  private static Optional<Expr> secret(Expr.Call call, Place place, Detection detection) {
    boolean appends = call.name().equals("append") && call.arguments().size() == 1;
    return appends
        ? appended(call, place, detection)
        : FORMATS.contains(call.name()) ? formatted(call, place, detection) : Optional.empty();
  }

  /** {@code body.append("&client_secret=").append(secret)}, in a method that fills a form. */
  private static Optional<Expr> appended(Expr.Call call, Place place, Detection detection) {
    boolean behind =
        call.receiver().stream()
            .filter(Expr.Call.class::isInstance)
            .flatMap(before -> ((Expr.Call) before).arguments().stream())
            .flatMap(before -> Code.text(before).stream())
            .anyMatch(before -> KEYS.stream().anyMatch(before::endsWith));
    boolean grants =
        behind
            && Part.around(place)
                .filter(p -> p.in(0).any(e -> Code.text(e).filter(RawSecrets::grants).isPresent()))
                .isPresent();
    return grants && mentionsEntra(place.file(), call, place, detection)
        ? Optional.of(call.arguments().get(0))
        : Optional.empty();
  }

  private static boolean grants(String text) {
    return text.contains("grant_type=");
  }

  /** {@code String.format("...&client_secret=%s", secret)}. */
  private static Optional<Expr> formatted(Expr.Call call, Place place, Detection detection) {
    boolean own = call.name().equals("formatted");
    Optional<Expr> pattern = own ? call.receiver() : call.arguments().stream().findFirst();
    Optional<String> text =
        pattern
            .flatMap(p -> detection.project().values().of(p, place).stream().findFirst())
            .flatMap(TextValue::complete)
            .filter(RawSecrets::grants)
            .filter(t -> mentionsEntra(place.file(), call, place, detection));
    int index = text.map(RawSecrets::placeholder).orElse(-1) + (own ? 0 : 1);
    return text.isPresent() && index >= (own ? 0 : 1) && index < call.arguments().size()
        ? Optional.of(call.arguments().get(index))
        : Optional.empty();
  }

  /** The number of the placeholder that the secret stands for; -1 when there is none. */
  private static int placeholder(String pattern) {
    for (String key : KEYS) {
      int at = pattern.indexOf(key + "%s");
      if (at >= 0) {
        String before = pattern.substring(0, at).replace("%%", "");
        return (int) before.chars().filter(c -> c == '%').count();
      }
    }
    return -1;
  }

  /** The text is the body of a token request, and the place has to do with Entra. */
  private static boolean isRequest(Expr.Concat concat, Place place, Detection detection) {
    return granted(concat, place)
        && place.file().code().isPresent()
        && mentionsEntra(place.file(), concat, place, detection);
  }

  /** The text says what is granted, or another one that the same method puts before it. */
  private static boolean granted(Expr.Concat concat, Place place) {
    boolean own = Code.any(concat, e -> Code.text(e).filter(RawSecrets::grants).isPresent());
    Optional<Event> statement =
        place
            .method()
            .filter(m -> place.event() < m.events().size())
            .map(m -> m.events().get(place.event()));
    boolean adds = statement.filter(e -> e instanceof Event.Assign a && a.append()).isPresent();
    // String.join("&", "grant_type=...", "client_secret=" + secret)
    boolean beside =
        statement.stream()
            .flatMap(e -> e.expressions().stream())
            .anyMatch(
                root -> Code.any(root, e -> Code.text(e).filter(RawSecrets::grants).isPresent()));
    return own || beside || (adds && inMethod(place, RawSecrets::grants));
  }

  private static boolean inMethod(Place place, Predicate<String> test) {
    return Part.around(place)
        .filter(p -> p.in(0).any(e -> Code.text(e).filter(test).isPresent()))
        .isPresent();
  }

  private static boolean mentionsEntra(
      FileFacts file, Expr whole, Place place, Detection detection) {
    EntraTexts entra = new EntraTexts(detection);
    return entra.of(whole, place) || entra.in(file);
  }

  /** True when the value went through an encoder on its way, or is one with safe characters. */
  private static boolean encoded(Closure secret, Detection detection) {
    if (Code.any(secret.expr(), RawSecrets::encodes)) {
      return true;
    }
    return detection.project().tracer().sources(secret).stream()
        .map(Tracer.Source::closure)
        .anyMatch(
            source ->
                source.expr() instanceof Expr.Literal
                    || Code.any(source.expr(), RawSecrets::encodes));
  }

  /** {@code encode}, {@code urlEncode}, {@code encodeQuery}, {@code escape} and the like. */
  private static boolean encodes(Expr expr) {
    if (!(expr instanceof Expr.Call call)) {
      return false;
    }
    String name = call.name().toLowerCase(Locale.ROOT);
    return name.contains("encode") || name.contains("escape");
  }
}
