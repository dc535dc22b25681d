package io.github.adalscan.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A place that a rule objects to.
 *
 * @param rule which rule
 * @param level the level after the file's context was taken into account
 * @param location the smallest telling token
 * @param message one sentence, expanded
 * @param arguments the values that were put into the rule's message, in the order of its
 *     placeholders
 * @param context what the file is there for
 * @param symbol the matched thing in a normalised spelling, for fingerprints: a qualified name, a
 *     host, coordinates
 * @param enclosing the fully qualified enclosing declaration, a property key or a path within a
 *     document; empty at top level
 * @param snippet the source text of the region's first line, without its line end
 * @param lexical true when the file was read by its tokens only
 * @param codeFlow the way of the value to this place; empty when there is none to tell
 * @param related other places that explain the finding
 * @param replacement what to write instead
 * @param secrets the secret values that the finding is about: exactly their characters, without
 *     quotes. No report may show the text of these places, nor a hash of it
 */
public record Finding(
    RuleId rule,
    Level level,
    Location location,
    String message,
    List<String> arguments,
    FileContext context,
    String symbol,
    String enclosing,
    String snippet,
    boolean lexical,
    List<Step> codeFlow,
    List<Step> related,
    Optional<Replacement> replacement,
    List<Location> secrets)
    implements Comparable<Finding> {
  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::location)
          .thenComparing(Finding::rule)
          .thenComparing(Finding::symbol)
          .thenComparing(Finding::message);

  public Finding {
    arguments = List.copyOf(arguments);
    codeFlow = List.copyOf(codeFlow);
    related = List.copyOf(related);
    secrets = List.copyOf(secrets);
  }

  /** The same finding at another level. */
  public Finding withLevel(Level other) {
    return new Finding(
        rule,
        other,
        location,
        message,
        arguments,
        context,
        symbol,
        enclosing,
        snippet,
        lexical,
        codeFlow,
        related,
        replacement,
        secrets);
  }

  /** The same finding with other places that explain it. */
  public Finding withRelated(List<Step> others) {
    return new Finding(
        rule,
        level,
        location,
        message,
        arguments,
        context,
        symbol,
        enclosing,
        snippet,
        lexical,
        codeFlow,
        others,
        replacement,
        secrets);
  }

  /** The same finding at a place on one line, with the text of that line. */
  public Finding at(Location place, String line) {
    return new Finding(
        rule,
        level,
        place,
        message,
        arguments,
        context,
        symbol,
        enclosing,
        line,
        lexical,
        codeFlow,
        related,
        replacement,
        secrets);
  }

  /** By path, place and rule: the order of every report. */
  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
