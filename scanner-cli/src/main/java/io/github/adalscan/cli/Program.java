package io.github.adalscan.cli;

import io.github.adalscan.cli.terminal.ExitCode;
import io.github.adalscan.cli.terminal.Terminal;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The command line for programs that hold it, such as a build tool: it reads no standard input,
 * writes to what it is given alone, and does not end the process. Relative paths start where the
 * process was started.
 *
 * @param out receives reports
 * @param err receives messages, a line each
 * @param environment what stands for the environment variables of the process
 */
public record Program(OutputStream out, OutputStream err, Map<String, String> environment) {
  /** The exit code for nothing at or above the threshold. */
  public static final int CLEAN = ExitCode.CLEAN;

  /** The exit code for findings at or above the threshold. */
  public static final int FINDINGS = ExitCode.FINDINGS;

  public Program {
    environment = Map.copyOf(environment);
  }

  /**
   * Runs.
   *
   * @param arguments as on the command line, the command first
   * @return the exit code, from 0 to 3
   */
  public int run(List<String> arguments) {
    PrintStream messages = new PrintStream(err, true, StandardCharsets.UTF_8);
    return Main.run(
        arguments, new Terminal(InputStream.nullInputStream(), out, messages, environment, false));
  }
}
