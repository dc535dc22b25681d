package io.github.adalscan.detect.token.secret;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Tracer;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.CallEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Finds secrets that are put into the body of a token request as they are. */
final class RawSecrets {
  /** What objections call the value, whatever its parameter. */
  private static final String SECRET = "client_secret";

  private static final String APPEND = "append";

  private final Detection detection;
  private final EntraTexts entra;

  /** The parameters with a secret, up to where its value begins. */
  private final List<String> keys;

  private final Set<String> formats;
  private final Set<String> entryNames;
  private final Set<String> entryValues;
  private final List<Objection> all = new ArrayList<>();

  private RawSecrets(Detection detection) {
    this.detection = detection;
    this.entra = new EntraTexts(detection);
    this.keys =
        detection.catalogs().words("form-secrets").stream().map(name -> name + "=").toList();
    this.formats = detection.catalogs().calls().named(CallEffect.FORMATS);
    this.entryNames = detection.catalogs().words("entry-names");
    this.entryValues = detection.catalogs().words("entry-values");
  }

  static List<Objection> unencoded(Detection detection) {
    return new RawSecrets(detection).find();
  }

  private List<Objection> find() {
    Stream.concat(Stream.of(APPEND), formats.stream())
        .flatMap(name -> detection.project().callSites().named(name).stream())
        .filter(site -> !isTest(site.place().file()))
        .forEach(site -> check((Expr.Call) site.expr(), site.place()));
    detection.project().code().concats().stream()
        .filter(each -> !isTest(each.file()))
        .forEach(each -> check(each.expr(), each.place()));
    for (FileFacts file : detection.project().files()) {
      if (!isTest(file)) {
        file.config().stream()
            .filter(this::configured)
            .map(entry -> new Location(file.path(), entry.region()))
            .forEach(at -> all.add(Objection.at(at, SECRET)));
      }
    }
    return all;
  }

  /** {@code body: grant_type=client_credentials&client_secret=${SECRET}&scope=...}. */
  private boolean configured(ConfigEntry entry) {
    String text = entry.value();
    return grants(text)
        && keys.stream().anyMatch(key -> text.contains(key + "${"))
        && entra.in(text);
  }

  private static boolean isTest(FileFacts file) {
    return file.context() == FileContext.TEST;
  }

  private void check(Expr.Call call, Place place) {
    secret(call, place).filter(s -> isRaw(s, place)).ifPresent(s -> add(s, place));
  }

  private void check(Expr.Concat concat, Place place) {
    pair(concat, place).ifPresent(value -> add(value, place));
    if (isRequest(concat, place)) {
      joined(concat, place);
    }
  }

  /** {@code "...&client_secret=" + secret}. */
  private void joined(Expr.Concat concat, Place place) {
    for (int i = 0; i + 1 < concat.parts().size(); i++) {
      Expr secret = concat.parts().get(i + 1);
      if (namesSecret(Code.text(concat.parts().get(i)).orElse("")) && isRaw(secret, place)) {
        add(secret, place);
      }
    }
  }

  private void add(Expr secret, Place place) {
    all.add(Objection.at(place.locate(secret), SECRET));
  }

  private boolean namesSecret(String before) {
    return keys.stream().anyMatch(before::endsWith);
  }

  private boolean isRaw(Expr secret, Place place) {
    return !(secret instanceof Expr.Literal) && !encoded(Closure.at(secret, place));
  }

  /**
   * {@code e.getKey() + "=" + e.getValue()}, where the pairs of a form with a secret are joined.
   */
  private Optional<Expr> pair(Expr.Concat concat, Place place) {
    List<Expr> parts = concat.parts();
    boolean joins =
        parts.size() == 3
            && Code.calls(parts.get(0), entryNames)
            && Code.text(parts.get(1)).filter("="::equals).isPresent()
            && Code.calls(parts.get(2), entryValues);
    return joins
            && inMethod(place, SECRET::equals)
            && inMethod(place, "grant_type"::equals)
            && mentionsEntra(concat, place)
        ? Optional.of(parts.get(2))
        : Optional.empty();
  }

  /** What a call puts behind the name of the secret. */
  private Optional<Expr> secret(Expr.Call call, Place place) {
    boolean appends = call.name().equals(APPEND) && call.arguments().size() == 1;
    return appends
        ? appended(call, place)
        : formats.contains(call.name()) ? formatted(call, place) : Optional.empty();
  }

  /** {@code body.append("&client_secret=").append(secret)}, in a method that fills a form. */
  private Optional<Expr> appended(Expr.Call call, Place place) {
    boolean behind =
        call.receiver().stream()
            .filter(Expr.Call.class::isInstance)
            .flatMap(before -> ((Expr.Call) before).arguments().stream())
            .flatMap(before -> Code.text(before).stream())
            .anyMatch(this::namesSecret);
    boolean grants =
        behind
            && Part.around(place)
                .filter(p -> p.in(0).any(e -> Code.text(e).filter(RawSecrets::grants).isPresent()))
                .isPresent();
    return grants && mentionsEntra(call, place)
        ? Optional.of(call.arguments().get(0))
        : Optional.empty();
  }

  private static boolean grants(String text) {
    return text.contains("grant_type=");
  }

  /** {@code String.format("...&client_secret=%s", secret)}. */
  private Optional<Expr> formatted(Expr.Call call, Place place) {
    boolean own = call.name().equals("formatted");
    Optional<Expr> pattern = own ? call.receiver() : call.arguments().stream().findFirst();
    Optional<String> text =
        pattern
            .flatMap(p -> detection.project().values().of(p, place).stream().findFirst())
            .flatMap(TextValue::complete)
            .filter(RawSecrets::grants)
            .filter(t -> mentionsEntra(call, place));
    int index = text.map(this::placeholder).orElse(-1) + (own ? 0 : 1);
    return text.isPresent() && index >= (own ? 0 : 1) && index < call.arguments().size()
        ? Optional.of(call.arguments().get(index))
        : Optional.empty();
  }

  /** The number of the placeholder that the secret stands for; -1 when there is none. */
  private int placeholder(String pattern) {
    for (String key : keys) {
      int at = pattern.indexOf(key + "%s");
      if (at >= 0) {
        String before = pattern.substring(0, at).replace("%%", "");
        return (int) before.chars().filter(c -> c == '%').count();
      }
    }
    return -1;
  }

  /** The text is the body of a token request, and the place has to do with Entra. */
  private boolean isRequest(Expr.Concat concat, Place place) {
    return granted(concat, place)
        && place.file().code().isPresent()
        && mentionsEntra(concat, place);
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

  private boolean mentionsEntra(Expr whole, Place place) {
    return entra.of(whole, place) || entra.in(place.file());
  }

  /** True when the value went through an encoder on its way, or is one with safe characters. */
  private boolean encoded(Closure secret) {
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
