package io.github.adalscan.source.kind;

import io.github.adalscan.model.FileContext;
import io.github.adalscan.source.path.Globs;
import java.util.List;

/**
 * What the user says about the context of files; comes before the built-in conventions.
 *
 * @param rules the first that matches decides
 */
public record ContextRules(List<Rule> rules) {
  /** Nothing but the built-in conventions. */
  public static final ContextRules BUILT_IN = new ContextRules(List.of());

  public ContextRules {
    rules = List.copyOf(rules);
  }

  /**
   * One statement.
   *
   * @param glob a pattern in the syntax of {@code .gitignore}, relative to the scan root
   * @param context of every file that it matches
   */
  public record Rule(String glob, FileContext context) {
    /**
     * @throws IllegalArgumentException when the glob is blank, a comment or a negation
     */
    public Rule {
      glob = Globs.checked(glob);
    }
  }
}
