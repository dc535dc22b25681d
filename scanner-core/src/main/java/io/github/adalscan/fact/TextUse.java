package io.github.adalscan.fact;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.model.Region;

/**
 * A text, not a comment: a whole string expression of code (the largest one, so that a
 * concatenation is one text), a string token of another language, a piece of markup.
 *
 * @param value of code, the expression; else a literal
 * @param role where it stands
 * @param enclosing the fully qualified enclosing declaration, or a key path; may be empty
 */
public record TextUse(Expr value, Role role, String enclosing) implements Fact {
  /** Where a text stands. */
  public enum Role {
    CODE,
    /** A value of an annotation. */
    ANNOTATION,
    /** A value of a configuration file that is not a key-value entry, as XML text. */
    CONFIG,
    /** A string of a source file that is read by its tokens. */
    TOKEN,
    /** Text of a file without known lexis. */
    PLAIN,
    /** Prose: documentation files. */
    PROSE
  }

  @Override
  public Region region() {
    return value.region();
  }
}
