package io.github.adalscan.detect;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.model.Step;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A place that a match selects.
 *
 * @param file where
 * @param region the telling token
 * @param symbol the matched thing in a normalised spelling
 * @param enclosing the declaration, key or element around it
 * @param values what messages may put in braces
 * @param codeFlow the way of the value to this place
 * @param related other places
 * @param note true when it is worth a note only, whatever the rule's level
 */
record Hit(
    FileFacts file,
    Region region,
    String symbol,
    String enclosing,
    Map<String, String> values,
    List<Step> codeFlow,
    List<Step> related,
    Optional<Replacement> replacement,
    boolean note) {
  static Hit at(
      FileFacts file, Region region, String symbol, String enclosing, Map<String, String> values) {
    return new Hit(file, region, symbol, enclosing, values, List.of(), List.of(), Optional.empty(), false);
  }

  Hit with(Replacement replacement) {
    return new Hit(
        file, region, symbol, enclosing, values, codeFlow, related, Optional.of(replacement), note);
  }

  Hit with(Optional<Replacement> maybe) {
    return maybe.map(this::with).orElse(this);
  }

  Hit via(List<Step> steps) {
    return new Hit(file, region, symbol, enclosing, values, steps, related, replacement, note);
  }

  Hit relatedTo(List<Step> others) {
    return new Hit(file, region, symbol, enclosing, values, codeFlow, others, replacement, note);
  }

  /** The same place as a note. */
  Hit asNote() {
    return new Hit(
        file, region, symbol, enclosing, values, codeFlow, related, replacement, true);
  }
}
