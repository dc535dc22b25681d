package io.github.adalscan.detect.token;

import io.github.adalscan.model.Location;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.model.Step;
import io.github.adalscan.rule.Wording;
import io.github.adalscan.token.fact.TextPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a check has against a request or call.
 *
 * @param location the place to show
 * @param symbol the thing itself, for fingerprints
 * @param values what the message may put in braces
 * @param phrases more of them, which the rule words: the id of the case by the name of the value
 * @param steps how the value got there
 * @param replacement what to write instead, where the analysis knows
 * @param stated the id of what the rule says to write instead
 * @param secrets secret values that no report may show
 * @param note true when it is worth a note only
 */
public record Objection(
    Location location,
    String symbol,
    Map<String, String> values,
    Map<String, String> phrases,
    List<Step> steps,
    Optional<Replacement> replacement,
    Optional<String> stated,
    List<Location> secrets,
    boolean note) {
  public Objection {
    values = Map.copyOf(values);
    phrases = Map.copyOf(phrases);
    steps = List.copyOf(steps);
    secrets = List.copyOf(secrets);
  }

  /** Against a text: a scope, a resource, an address. */
  public static Objection to(TextPart part) {
    return at(part.location(), part.text()).steps(Steps.of(part));
  }

  /** Against a place. */
  public static Objection at(Location location, String symbol) {
    return new Objection(
        location,
        symbol,
        Map.of("symbol", symbol),
        Map.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        false);
  }

  /** With one more value for the message. */
  public Objection with(String name, String value) {
    return new Objection(
        location,
        symbol,
        more(values, name, value),
        phrases,
        steps,
        replacement,
        stated,
        secrets,
        note);
  }

  /** With one more value for the message: what the rule says of a case. */
  public Objection telling(String name, String phrase) {
    return new Objection(
        location,
        symbol,
        values,
        more(phrases, name, phrase),
        steps,
        replacement,
        stated,
        secrets,
        note);
  }

  private static Map<String, String> more(Map<String, String> known, String name, String value) {
    Map<String, String> more = new TreeMap<>(known);
    more.put(name, value);
    return more;
  }

  /** With more steps behind those that are there. */
  public Objection then(List<Step> more) {
    List<Step> all = new ArrayList<>(steps);
    more.stream().filter(step -> !all.contains(step)).forEach(all::add);
    return steps(all);
  }

  /** With other steps. */
  public Objection steps(List<Step> others) {
    return new Objection(
        location, symbol, values, phrases, others, replacement, stated, secrets, note);
  }

  /** With what to write instead. */
  public Objection instead(Replacement other) {
    return new Objection(
        location, symbol, values, phrases, steps, Optional.of(other), stated, secrets, note);
  }

  /** With what the rule says to write instead in a case. */
  public Objection instead(String replacement) {
    return new Objection(
        location,
        symbol,
        values,
        phrases,
        steps,
        this.replacement,
        Optional.of(replacement),
        secrets,
        note);
  }

  /** With a secret value that no report may show: exactly its characters. */
  public Objection hiding(Location secret) {
    return hiding(List.of(secret));
  }

  /** With a secret value in several pieces. */
  public Objection hiding(List<Location> pieces) {
    return new Objection(
        location, symbol, values, phrases, steps, replacement, stated, pieces, note);
  }

  /** As a note, whatever the level of the rule. */
  public Objection asNote() {
    return new Objection(
        location, symbol, values, phrases, steps, replacement, stated, secrets, true);
  }

  /** What the message may put in braces, worded by a rule. */
  Map<String, String> values(Wording wording) {
    Map<String, String> all = new TreeMap<>(values);
    phrases.forEach((name, phrase) -> all.put(name, wording.phrase(phrase, values)));
    return all;
  }

  /** What to write instead, worded by a rule where the analysis has no text of its own. */
  Optional<Replacement> replacement(Wording wording) {
    return replacement.or(() -> stated.flatMap(id -> wording.replacement(id, values)));
  }
}
