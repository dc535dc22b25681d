package io.github.adalscan.source;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.jgit.ignore.FastIgnoreRule;

/**
 * Patterns in the syntax of {@code .gitignore}, relative to the scan root: {@code *.tmp} matches in
 * any directory, {@code /lib} at the root only, {@code gen/} a directory with everything in it.
 */
final class Globs {
  private final List<FastIgnoreRule> rules;

  Globs(List<String> patterns) {
    rules = new ArrayList<>(patterns.size());
    for (String pattern : patterns) {
      rules.add(new FastIgnoreRule(pattern));
    }
  }

  /** True when one of the patterns matches the file or a directory that holds it. */
  boolean matches(String path, boolean directory) {
    for (FastIgnoreRule rule : rules) {
      if (rule.isMatch(path, directory, false)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Returns the pattern when it can be used.
   *
   * @throws IllegalArgumentException for a blank pattern, a comment and a negation
   */
  static String checked(String pattern) {
    if (pattern.isBlank() || pattern.startsWith("!") || pattern.startsWith("#")) {
      throw new IllegalArgumentException(
          "not a glob: '" + pattern + "'; write a pattern such as **/gen/** or *.tmp");
    }
    return pattern;
  }
}
