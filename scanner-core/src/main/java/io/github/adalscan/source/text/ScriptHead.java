package io.github.adalscan.source.text;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** The first bytes of scripts that are written in a language of programs. */
public final class ScriptHead {
  /** How a script of JBang names its dependencies. */
  private static final byte[] DIRECTIVE = "//DEPS ".getBytes(US_ASCII);

  private static final int LENGTH = 4096;

  private ScriptHead() {}

  /** True when one of the first bytes of a file begins such a comment. */
  public static boolean namesDependencies(byte[] bytes, int length) {
    int last = Math.min(length, LENGTH) - DIRECTIVE.length;
    for (int at = 0; at <= last; at++) {
      if (bytes[at] == '/' && startsAt(bytes, at)) {
        return true;
      }
    }
    return false;
  }

  private static boolean startsAt(byte[] bytes, int at) {
    for (int i = 1; i < DIRECTIVE.length; i++) {
      if (bytes[at + i] != DIRECTIVE[i]) {
        return false;
      }
    }
    return true;
  }
}
