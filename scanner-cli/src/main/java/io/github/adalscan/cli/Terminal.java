package io.github.adalscan.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where the command line reads and writes.
 *
 * @param out reports; not a {@link PrintStream}, which hides failures
 * @param err messages and progress
 * @param environment environment variables
 * @param interactive true when a person looks at standard output
 */
record Terminal(
    OutputStream out, PrintStream err, Map<String, String> environment, boolean interactive) {
  /** Whether to use colours. */
  boolean colour(ColourChoice choice) {
    return switch (choice) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> interactive && environment.getOrDefault("NO_COLOR", "").isEmpty();
    };
  }

  /** Writes a text as UTF-8. */
  void print(String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  /** When colours are used. */
  enum ColourChoice {
    AUTO,
    ALWAYS,
    NEVER
  }
}
