package io.github.adalscan.detect.token.secret;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.SecretTexts;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.CodeIndex;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Region;
import io.github.adalscan.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds access tokens of Microsoft Entra ID in source and configuration. */
final class TokenLiterals {
  private static final Pattern TOKEN =
      Pattern.compile("eyJ[A-Za-z0-9_-]{10,}\\.eyJ[A-Za-z0-9_-]{10,}\\.[A-Za-z0-9_-]{10,}");
  private static final String BEGIN = "eyJ";
  private static final Pattern UNSIGNED = Pattern.compile("\"alg\"\\s*:\\s*\"(?i:none|HS\\d+)\"");

  private TokenLiterals() {}

  static List<Objection> find(Rule rule, Detection detection) {
    List<String> issuers =
        List.of(rule.params().getOrDefault("claims", "").strip().split("\\s+", -1));
    List<Objection> all = new ArrayList<>();
    for (FileFacts file : detection.project().files()) {
      if (file.context() != FileContext.TEST) {
        file.config().forEach(entry -> check(entry, file, issuers, all));
      }
    }
    for (CodeIndex.Entry<Expr.Literal> each : detection.project().code().texts()) {
      if (each.file().context() != FileContext.TEST) {
        check(each.expr(), each.file(), issuers, all);
      }
    }
    for (CodeIndex.Entry<Expr.Concat> each : detection.project().code().concats()) {
      if (each.file().context() != FileContext.TEST) {
        joined(each.expr(), each.file(), issuers).ifPresent(all::add);
      }
    }
    return all;
  }

  /** A token over several lines: {@code "Bearer " + "eyJ..." + ".eyJ..." + "..."}. */
  private static Optional<Objection> joined(
      Expr.Concat whole, FileFacts file, List<String> issuers) {
    List<Expr.Literal> texts =
        whole.parts().stream()
            .flatMap(e -> e instanceof Expr.Literal l && l.isText() ? Stream.of(l) : Stream.of())
            .dropWhile(text -> !text.value().contains(BEGIN))
            .toList();
    if (texts.isEmpty()
        || whole.parts().stream().dropWhile(e -> e != texts.get(0)).count() > texts.size()
        || texts.stream().anyMatch(TokenLiterals::isWhole)) {
      return Optional.empty();
    }
    Matcher matcher =
        TOKEN.matcher(texts.stream().map(Expr.Literal::value).collect(Collectors.joining()));
    if (!matcher.find() || !isEntra(matcher.group(), issuers)) {
      return Optional.empty();
    }
    List<Location> secrets =
        texts.stream().map(t -> new Location(file.path(), SecretTexts.inside(t))).toList();
    return Optional.of(Objection.at(secrets.get(0), "token").hiding(secrets));
  }

  /** A literal that is found by itself. */
  private static boolean isWhole(Expr.Literal text) {
    return TOKEN.matcher(text.value()).find();
  }

  private static void check(
      Expr.Literal text, FileFacts file, List<String> issuers, List<Objection> all) {
    Region inside = SecretTexts.inside(text);
    region(text.value(), inside, text.verbatim(), issuers)
        .ifPresent(r -> all.add(found(new Location(file.path(), r))));
  }

  private static void check(
      ConfigEntry entry, FileFacts file, List<String> issuers, List<Objection> all) {
    region(entry.value(), entry.region(), entry.verbatim(), issuers)
        .ifPresent(r -> all.add(found(new Location(file.path(), r))));
  }

  private static Objection found(Location token) {
    return Objection.at(token, "token").hiding(token);
  }

  private static Optional<Region> region(
      String text, Region place, boolean verbatim, List<String> issuers) {
    Matcher matcher = TOKEN.matcher(text);
    if (!matcher.find() || !isEntra(matcher.group(), issuers)) {
      return Optional.empty();
    }
    if (!verbatim || !place.singleLine()) {
      return Optional.of(place);
    }
    int from = place.startColumn() + matcher.start();
    return Optional.of(Region.onLine(place.startLine(), from, from + matcher.group().length()));
  }

  /** Signed with a key pair, and with claims of Entra. */
  private static boolean isEntra(String token, List<String> issuers) {
    String[] parts = token.split("\\.", -1);
    String header = decoded(parts[0]);
    String claims = decoded(parts[1]).toLowerCase(Locale.ROOT);
    return header.contains("\"alg\"")
        && !UNSIGNED.matcher(header).find()
        && issuers.stream().anyMatch(claims::contains);
  }

  private static String decoded(String part) {
    try {
      return new String(Base64.getUrlDecoder().decode(part), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException broken) {
      return "";
    }
  }
}
