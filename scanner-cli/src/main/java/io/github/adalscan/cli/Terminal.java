package io.github.adalscan.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Map;

/**
 * Where the command line reads and writes.
 *
 * @param in what is piped in
 * @param out reports; not a {@link PrintStream}, which hides failures
 * @param err messages and progress
 * @param environment environment variables
 * @param interactive true when a person looks at standard output
 */
record Terminal(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Map<String, String> environment,
    boolean interactive) {
  /** A terminal that nothing is piped into. */
  Terminal(
      OutputStream out, PrintStream err, Map<String, String> environment, boolean interactive) {
    this(InputStream.nullInputStream(), out, err, environment, interactive);
  }

  /** Whether to use colours. */
  boolean colour(ColourChoice choice) {
    return switch (choice) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO -> interactive && environment.getOrDefault("NO_COLOR", "").isEmpty();
    };
  }

  /** When colours are used. */
  enum ColourChoice {
    AUTO,
    ALWAYS,
    NEVER
  }
}
