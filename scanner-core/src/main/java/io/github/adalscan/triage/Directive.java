package io.github.adalscan.triage;

import io.github.adalscan.model.Region;
import java.util.List;

/**
 * What a comment or annotation asks for, not yet judged.
 *
 * @param rules as written: ids or names
 * @param until as written; empty when there is no end
 * @param reason as written; empty when there is none
 * @param region the directive itself, on one line
 */
record Directive(Form form, List<String> rules, String until, String reason, Region region) {
  /** What it is about. */
  enum Form {
    /** Its line, or the next line of code when it stands alone. */
    LINE("ignore"),
    /** All lines up to the end. */
    START("ignore-start"),
    END("ignore-end"),
    FILE("ignore-file"),
    /** The declaration that an annotation stands at. */
    DECLARATION("");

    private final String word;

    Form(String word) {
      this.word = word;
    }

    /** What a comment writes after the prefix; empty for an annotation. */
    String word() {
      return word;
    }
  }

  Directive {
    rules = List.copyOf(rules);
  }
}
