package io.github.adalscan.cli;

import io.github.adalscan.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
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

  /** Runs with a standard output of one's own; its text is told where it keeps one. */
  static ProgramRun into(OutputStream out, String... arguments) {
    return of(Map.of(), "", out, arguments);
  }

  private static ProgramRun of(Map<String, String> environment, String input, String... arguments) {
    return of(environment, input, new ByteArrayOutputStream(), arguments);
  }

  private static ProgramRun of(
      Map<String, String> environment, String input, OutputStream out, String... arguments) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            out,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            environment,
            false);
    int code = Main.run(Arrays.asList(arguments), terminal);
    String text =
        out instanceof ByteArrayOutputStream bytes ? bytes.toString(StandardCharsets.UTF_8) : "";
    return new ProgramRun(code, text, err.toString(StandardCharsets.UTF_8));
  }
}
