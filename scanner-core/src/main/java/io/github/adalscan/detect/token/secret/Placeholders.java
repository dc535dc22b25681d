package io.github.adalscan.detect.token.secret;

import io.github.adalscan.detect.SecretTexts;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.model.FileContext;

/** Tells a secret that is worth a finding from a text that stands for one. */
final class Placeholders {
  private Placeholders() {}

  /** True when a text stands for a secret, or belongs to a test. */
  static boolean is(String text, FileFacts file) {
    return SecretTexts.isStandIn(text) || file.context() == FileContext.TEST;
  }
}
