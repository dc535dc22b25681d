package io.github.adalscan.detect.token;

import io.github.adalscan.model.Location;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.model.Step;
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
 * @param steps how the value got there
 * @param replacement what to write instead
 * @param secrets secret values that no report may show
 * @param note true when it is worth a note only
 */
public record Objection(
    Location location,
    String symbol,
    Map<String, String> values,
    List<Step> steps,
    Optional<Replacement> replacement,
    List<Location> secrets,
    boolean note) {
  public Objection {
    values = Map.copyOf(values);
    steps = List.copyOf(steps);
    secrets = List.copyOf(secrets);
  }

  /** Against a text: a scope, a resource, an address. */
  public static Objection to(TextPart part) {
    return new Objection(
        part.location(),
        part.text(),
        Map.of("symbol", part.text()),
        Steps.of(part),
        Optional.empty(),
        List.of(),
        false);
  }

  /** Against a place. */
  public static Objection at(Location location, String symbol) {
    return new Objection(
        location, symbol, Map.of("symbol", symbol), List.of(), Optional.empty(), List.of(), false);
  }

  /** With one more value for the message. */
  public Objection with(String name, String value) {
    Map<String, String> more = new TreeMap<>(values);
    more.put(name, value);
    return new Objection(location, symbol, more, steps, replacement, secrets, note);
  }

  /** With more steps behind those that are there. */
  public Objection then(List<Step> more) {
    List<Step> all = new ArrayList<>(steps);
    more.stream().filter(step -> !all.contains(step)).forEach(all::add);
    return new Objection(location, symbol, values, all, replacement, secrets, note);
  }

  /** With other steps. */
  public Objection steps(List<Step> others) {
    return new Objection(location, symbol, values, others, replacement, secrets, note);
  }

  /** With what to write instead. */
  public Objection instead(Replacement other) {
    return new Objection(location, symbol, values, steps, Optional.of(other), secrets, note);
  }

  /** With a secret value that no report may show: exactly its characters. */
  public Objection hiding(Location secret) {
    return hiding(List.of(secret));
  }

  /** With a secret value in several pieces. */
  public Objection hiding(List<Location> pieces) {
    return new Objection(location, symbol, values, steps, replacement, pieces, note);
  }

  /** As a note, whatever the level of the rule. */
  public Objection asNote() {
    return new Objection(location, symbol, values, steps, replacement, secrets, true);
  }
}
