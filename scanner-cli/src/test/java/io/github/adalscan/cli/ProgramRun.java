package io.github.adalscan.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;

/**
 * What a run of the program left.
 *
 * @param code exit code
 */
record ProgramRun(int code, String out, String err) {
  /** Runs with environment variables. */
  static ProgramRun with(Map<String, String> environment, String... arguments) {
    return of(environment, "", arguments);
  }

  /** Runs with a text on standard input. */
  static ProgramRun piped(String input, String... arguments) {
    return of(Map.of(), input, arguments);
  }

  /** Runs. */
  static ProgramRun of(String... arguments) {
    return of(Map.of(), "", arguments);
  }

  private static ProgramRun of(Map<String, String> environment, String input, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            false);
    int code = Main.run(Arrays.asList(arguments), terminal);
    return new ProgramRun(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
