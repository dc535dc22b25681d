package io.github.adalscan.report.options;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a scan was started and how it ended.
 *
 * @param arguments as given; those that name paths are not published
 * @param start when the scan began
 * @param end when it was done
 * @param exitCode what the process will tell its caller
 * @param meaning of the exit code
 */
public record Invocation(
    List<String> arguments,
    Optional<Instant> start,
    Optional<Instant> end,
    Optional<Integer> exitCode,
    String meaning) {
  /** Nothing is known, as when the scanner runs as a library. */
  public static final Invocation UNKNOWN =
      new Invocation(List.of(), Optional.empty(), Optional.empty(), Optional.empty(), "");

  public Invocation {
    arguments = List.copyOf(arguments);
  }
}
