package io.github.adalscan.source.ignore;

import io.github.adalscan.source.path.PlainPattern;
import java.util.Optional;
import org.eclipse.jgit.ignore.FastIgnoreRule;

/**
 * One line of an ignore file. What is plain is compared here; all else is left to JGit, which is
 * asked (and loaded) only about entries that end as the pattern does.
 */
final class IgnoreRule {
  private static final String SPECIAL = "*?[]\\/ \t";

  private final String line;
  private final int number;
  private final Optional<PlainPattern> plain;
  private final boolean directoriesOnly;
  private final boolean negated;
  private final String ending;
  private Optional<FastIgnoreRule> glob = Optional.empty();

  private IgnoreRule(
      String line, int number, boolean negated, boolean directoriesOnly, String body) {
    this.line = line;
    this.number = number;
    this.negated = negated;
    this.directoriesOnly = directoriesOnly;
    this.plain = PlainPattern.of(body);
    this.ending = ending(body);
  }

  /**
   * The rule of a line; empty for a comment or a line that says nothing.
   *
   * @param number of the line, from 1
   */
  static Optional<IgnoreRule> of(String line, int number) {
    boolean negated = line.startsWith("!");
    String body = negated ? line.substring(1) : line;
    if (line.startsWith("#") || body.isBlank() || body.equals("/")) {
      return Optional.empty();
    }
    boolean directoriesOnly = body.endsWith("/");
    String bare = directoriesOnly ? body.substring(0, body.length() - 1) : body;
    return Optional.of(new IgnoreRule(line, number, negated, directoriesOnly, bare));
  }

  private static String ending(String body) {
    int start = body.length();
    while (start > 0 && SPECIAL.indexOf(body.charAt(start - 1)) < 0) {
      start--;
    }
    return body.substring(start);
  }

  /** Where it stands and how it is written: {@code 3: target/}. */
  String place() {
    return number + ": " + line;
  }

  /** True when the rule takes entries back that others leave out. */
  boolean negated() {
    return negated;
  }

  /** The name that an entry has to have, if the pattern asks for one. */
  Optional<String> name() {
    return plain
        .map(PlainPattern::last)
        .filter(part -> !part.star())
        .map(PlainPattern.Part::prefix);
  }

  /**
   * The extension that an entry has to have, with its dot, if the pattern asks for nothing else.
   */
  Optional<String> extension() {
    return plain
        .map(PlainPattern::last)
        .filter(part -> part.star() && part.prefix().isEmpty())
        .map(PlainPattern.Part::suffix)
        .filter(suffix -> suffix.lastIndexOf('.') == 0);
  }

  /** True when the rule is about the entry itself, not about a directory that holds it. */
  boolean matches(IgnoreRules.Asked entry) {
    if (directoriesOnly && !entry.directory()) {
      return false;
    }
    if (plain.isPresent()) {
      PlainPattern pattern = plain.get();
      return pattern.last().matches(entry.name())
          && (!pattern.anchored() || pattern.matches(entry.below(), entry.name()));
    }
    return entry.name().endsWith(ending) && glob().isMatch(entry.below(), entry.directory(), true);
  }

  private synchronized FastIgnoreRule glob() {
    if (glob.isEmpty()) {
      glob = Optional.of(new FastIgnoreRule(line));
    }
    return glob.get();
  }
}
