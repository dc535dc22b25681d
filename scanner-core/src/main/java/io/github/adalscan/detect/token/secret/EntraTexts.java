package io.github.adalscan.detect.token.secret;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.link.text.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Tells by its texts whether code asks Microsoft Entra ID for tokens, and no other provider. */
final class EntraTexts {
  private final Detection detection;
  private final List<String> signs = new ArrayList<>();

  EntraTexts(Detection detection) {
    this.detection = detection;
    signs.add("/.default");
    signs.add("%2f.default");
    detection.catalogs().loginHosts().forEach(each -> signs.add(each.host()));
    detection
        .catalogs()
        .apis()
        .values()
        .forEach(api -> api.hosts().forEach(each -> signs.add(each.host())));
  }

  /** True when a text of the file, or a constant that it names, is of Entra. */
  boolean in(FileFacts file) {
    boolean[] found = {false};
    Places.forEach(
        file,
        (root, place, annotation) ->
            found[0] = found[0] || Code.any(root, each -> tells(each, place)));
    return found[0];
  }

  /** True when a text is of Entra. */
  boolean in(String text) {
    return tells(text);
  }

  private boolean tells(Expr expr, Place place) {
    return Code.text(expr).filter(this::tells).isPresent()
        || (expr instanceof Expr.FieldRef && of(expr, place));
  }

  /** True when what an expression can be is of Entra. */
  boolean of(Expr expr, Place place) {
    return detection.project().values().of(expr, place).stream()
        .map(TextValue::render)
        .anyMatch(this::tells);
  }

  private boolean tells(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return signs.stream().anyMatch(lower::contains);
  }
}
