package io.github.adalscan.detect;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.model.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place that a match selects.
 *
 * @param file the file that it is in
 * @param region the telling token: what reports mark
 * @param symbol the matched thing in a normalised spelling
 * @param enclosing the declaration, key or element around it
 * @param values what messages may put in braces
 * @param codeFlow the way of the value to this place
 * @param related places that explain it without leading to it
 * @param note true when it is worth a note only, whatever the rule's level
 * @param secrets the secret values that no report may show, without their quotes
 */
public record Hit(
    FileFacts file,
    Region region,
    String symbol,
    String enclosing,
    Map<String, String> values,
    List<Step> codeFlow,
    List<Step> related,
    Optional<Replacement> replacement,
    boolean note,
    List<Location> secrets) {
  /** A place of which nothing more is known than what a message says. */
  public static Hit at(
      FileFacts file, Region region, String symbol, String enclosing, Map<String, String> values) {
    return new Hit(
        file,
        region,
        symbol,
        enclosing,
        values,
        List.of(),
        List.of(),
        Optional.empty(),
        false,
        List.of());
  }

  /** The same place with what to write instead. */
  public Hit with(Replacement replacement) {
    return new Hit(
        file,
        region,
        symbol,
        enclosing,
        values,
        codeFlow,
        related,
        Optional.of(replacement),
        note,
        secrets);
  }

  /** The same place with what to write instead, if that is known. */
  public Hit with(Optional<Replacement> maybe) {
    return maybe.map(this::with).orElse(this);
  }

  /** The same place, reached in these steps; they take the place of those before. */
  public Hit via(List<Step> steps) {
    return new Hit(
        file, region, symbol, enclosing, values, steps, related, replacement, note, secrets);
  }

  /** The same place with other places that explain it; they replace those before. */
  public Hit relatedTo(List<Step> others) {
    return new Hit(
        file, region, symbol, enclosing, values, codeFlow, others, replacement, note, secrets);
  }

  /** The same place as a note. */
  public Hit asNote() {
    return new Hit(
        file, region, symbol, enclosing, values, codeFlow, related, replacement, true, secrets);
  }

  /** The same place, where these values are secret. */
  public Hit hiding(List<Location> values) {
    return new Hit(
        file, region, symbol, enclosing, this.values, codeFlow, related, replacement, note, values);
  }
}
