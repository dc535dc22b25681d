package io.github.adalscan.detect.token.secret;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.SecretTexts;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Tracer;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.Step;
import io.github.adalscan.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds secrets that the source or a configuration file spells. */
final class SecretChecks {
  private static final Pattern GUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Set<String> DEFAULTING = Set.of("getOrDefault", "getProperty");
  private static final Pattern FORM =
      Pattern.compile("(?:^|[&?\\s\"])client_secret=([^&\\s\"'+{}$<(]++)(?!\\()");

  private SecretChecks() {}

  static List<Objection> spelled(Rule rule, Detection detection) {
    List<Objection> all = new ArrayList<>();
    SecretArguments arguments = SecretArguments.parse(rule.params().getOrDefault("arguments", ""));
    for (Closure argument : arguments.in(detection)) {
      literal(argument, detection).ifPresent(all::add);
    }
    Pairs.secrets(detection).forEach(each -> literal(each, detection).ifPresent(all::add));
    List<String> keys = words(rule, "keys");
    List<String> owners = words(rule, "owners");
    List<String> encrypted = words(rule, "encrypted");
    for (FileFacts file : detection.project().files()) {
      file.config().stream()
          .filter(entry -> encrypted.stream().noneMatch(entry.key()::startsWith))
          .forEach(entry -> entry(entry, file, keys, owners).ifPresent(all::add));
    }
    detection.project().code().texts().forEach(each -> form(each.expr(), each.file(), all));
    return all;
  }

  private static List<String> words(Rule rule, String name) {
    return Pattern.compile("\\s+")
        .splitAsStream(rule.params().getOrDefault(name, "").strip())
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** The literal that an argument comes from. */
  private static Optional<Objection> literal(Closure argument, Detection detection) {
    for (Tracer.Source source :
        detection.project().tracer().sources(argument.with(characters(argument.expr())))) {
      Closure born = source.closure();
      Expr inner = characters(otherwise(born.expr()));
      FileFacts file = born.scene().place().file();
      if (inner instanceof Expr.Literal text && text.isText()) {
        Optional<Objection> found = objection(text, file, steps(source.trail(), argument));
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return configured(argument.with(characters(argument.expr())), detection);
  }

  /** The entry of a configuration file that code looks up under a key of its own. */
  private static Optional<Objection> configured(Closure secret, Detection detection) {
    for (TextValue value : detection.project().values().of(secret)) {
      if (value.pieces().size() == 1 && value.pieces().get(0) instanceof TextValue.Text text) {
        Optional<FileFacts> file = detection.file(text.origin().path());
        boolean spelled =
            file.filter(f -> f.code().isEmpty() || isDefault(text, secret, detection)).isPresent()
                && (isId(text.text()) || !Placeholders.is(text.text(), file.get()));
        if (spelled) {
          return Optional.of(
              found(text.origin(), isId(text.text())).steps(steps(value.trail(), secret)));
        }
      }
    }
    return Optional.empty();
  }

  /** The way of a secret that is not spelled where it is given. */
  private static List<Step> steps(List<Step> trail, Closure argument) {
    return trail.isEmpty()
        ? trail
        : Stream.concat(trail.stream(), Stream.of(new Step(argument.location(), "given here")))
            .toList();
  }

  /** {@code @Value("${graph.secret:...}")}: what a field gets where nothing is configured. */
  private static boolean isDefault(TextValue.Text text, Closure secret, Detection detection) {
    return text.origin().path().equals(secret.location().path())
        && detection.project().tracer().sources(secret).stream()
            .map(source -> source.closure().expr())
            .noneMatch(Expr.Literal.class::isInstance);
  }

  private static boolean isId(String text) {
    return GUID.matcher(text.strip()).matches() && !zeros(text);
  }

  /** What a lookup gives where nothing is set: {@code getenv().getOrDefault(name, "...")}. */
  private static Expr otherwise(Expr expr) {
    boolean lookup =
        expr instanceof Expr.Call call
            && ((call.name().equals("orElse") && call.arguments().size() == 1)
                || (DEFAULTING.contains(call.name()) && call.arguments().size() == 2));
    return lookup
        ? ((Expr.Call) expr).arguments().get(((Expr.Call) expr).arguments().size() - 1)
        : expr;
  }

  /** {@code "...".toCharArray()} spells the text as well. */
  private static Expr characters(Expr expr) {
    return expr instanceof Expr.Call call
            && call.arguments().isEmpty()
            && call.name().equals("toCharArray")
            && call.receiver().isPresent()
        ? call.receiver().get()
        : expr;
  }

  private static Optional<Objection> objection(
      Expr.Literal text, FileFacts file, List<Step> trail) {
    boolean id = isId(text.value());
    if (!id && Placeholders.is(text.value(), file)) {
      return Optional.empty();
    }
    return Optional.of(found(new Location(file.path(), SecretTexts.inside(text)), id).steps(trail));
  }

  private static boolean zeros(String guid) {
    return guid.chars().filter(Character::isLetterOrDigit).distinct().count() < 3;
  }

  private static Objection found(Location secret, boolean id) {
    return Objection.at(secret, "secret").telling("what", id ? "id" : "secret").hiding(secret);
  }

  /** {@code client_secret=...} in a text. */
  private static void form(Expr.Literal text, FileFacts file, List<Objection> all) {
    if (!text.verbatim() || !text.value().contains("client_secret")) {
      return;
    }
    Matcher matcher = FORM.matcher(text.value());
    if (matcher.find() && !Placeholders.is(matcher.group(1), file)) {
      Region inside = SecretTexts.inside(text);
      int from = inside.startColumn() + matcher.start(1);
      Region secret =
          inside.singleLine()
              ? Region.onLine(inside.startLine(), from, from + matcher.group(1).length())
              : inside;
      boolean id = GUID.matcher(matcher.group(1)).matches();
      all.add(found(new Location(file.path(), secret), id));
    }
  }

  /** A configuration key of an application that signs in at Entra. */
  private static Optional<Objection> entry(
      ConfigEntry entry, FileFacts file, List<String> keys, List<String> owners) {
    if (!keys.contains(plain(LastPart.ofName(entry.key())))) {
      return Optional.empty();
    }
    String key = plain(entry.key());
    boolean entra = owners.stream().anyMatch(key::contains) || entraNear(entry, file);
    boolean id = isId(entry.value());
    return entra && (id || !Placeholders.is(entry.value(), file))
        ? Optional.of(found(new Location(file.path(), entry.region()), id))
        : Optional.empty();
  }

  private static String plain(String key) {
    return key.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  /** A value of the same group of keys names Microsoft's login. */
  private static boolean entraNear(ConfigEntry entry, FileFacts file) {
    int dot = entry.key().lastIndexOf('.');
    String group = dot < 0 ? "" : entry.key().substring(0, dot);
    return file.config().stream()
        .filter(other -> other.key().startsWith(group))
        .anyMatch(other -> other.value().contains("login.microsoftonline."));
  }
}
