package io.github.adalscan.link.build;

import io.github.adalscan.link.limit.Limits;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Replaces <code>${name}</code>, and where asked {@code $name}, by what names stand for. Cycles
 * end, and so does growth.
 */
final class Interpolation {
  private static final int MAX_LENGTH = 2_000;
  private static final int MAX_LOOKUPS = 100;

  private final Function<String, Optional<Definition>> definitions;
  private final boolean bareNames;
  private final Limits limits;
  private final List<Step> trail = new ArrayList<>();
  private final Set<String> open = new HashSet<>();
  private int lookups;

  /**
   * With nothing replaced yet.
   *
   * @param bareNames true when {@code $name} is a name too
   * @param limits counts what is cut off
   */
  Interpolation(
      Function<String, Optional<Definition>> definitions, boolean bareNames, Limits limits) {
    this.definitions = definitions;
    this.bareNames = bareNames;
    this.limits = limits;
  }

  /**
   * What a name stands for.
   *
   * @param step where that is said; empty for what needs no explanation
   */
  record Definition(String value, Optional<Step> step) {}

  /** The places that gave the values so far. */
  List<Step> trail() {
    return trail;
  }

  /** The text with all known names replaced; unknown ones stay as they are written. */
  String apply(String text) {
    if (text.indexOf('$') < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder();
    int at = 0;
    while (at < text.length() && limits.within(result.length() + 1, MAX_LENGTH, Bound.LENGTH)) {
      int end = text.charAt(at) == '$' ? referenceEnd(text, at) : at;
      if (end > at) {
        result.append(value(text.substring(at, end)));
        at = end;
      } else {
        result.append(text.charAt(at++));
      }
    }
    return result.toString();
  }

  private int referenceEnd(String text, int at) {
    if (text.startsWith("${", at)) {
      int close = text.indexOf('}', at);
      return close < 0 ? at : close + 1;
    }
    int end = at + 1;
    while (bareNames && end < text.length() && isNamePart(text, end)) {
      end++;
    }
    return end > at + 1 ? end : at;
  }

  /** A dot belongs to a bare name when a letter follows it, as in {@code $versions.adal}. */
  private static boolean isNamePart(String text, int at) {
    char c = text.charAt(at);
    boolean dot = c == '.' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
    return Character.isLetterOrDigit(c) || c == '_' || dot;
  }

  private String value(String reference) {
    boolean braces = reference.startsWith("${");
    String name = braces ? reference.substring(2, reference.length() - 1) : reference.substring(1);
    if (!limits.within(++lookups, MAX_LOOKUPS, Bound.PROPERTIES) || !open.add(name)) {
      return reference;
    }
    Optional<Definition> definition = definitions.apply(name.strip());
    definition.flatMap(Definition::step).ifPresent(trail::add);
    String value = definition.map(found -> apply(found.value())).orElse(reference);
    open.remove(name);
    return value;
  }

  /** The text, or nothing when it still holds an unknown name. */
  static String known(String text) {
    return text.indexOf('$') < 0 ? text : "";
  }
}
