package io.github.adalscan.cli;

import io.github.adalscan.cli.argument.CommandNames;
import io.github.adalscan.cli.argument.PlainScan;
import io.github.adalscan.cli.command.ScanCommand;
import io.github.adalscan.cli.config.ConfigOptions;
import io.github.adalscan.cli.terminal.ExitCode;
import io.github.adalscan.cli.terminal.Failures;
import io.github.adalscan.cli.terminal.Terminal;
import io.github.adalscan.cli.terminal.UsageException;
import io.github.adalscan.cli.terminal.VersionProvider;
import io.github.adalscan.engine.ScanException;
import io.github.adalscan.rule.yaml.RuleLoadException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The entry of the command line. */
public final class Main {
  private static final Set<String> VERSION = Set.of("-V", "--version");
  private static final Set<String> OF_THE_PROGRAM = Set.of("-h", "--help", "-V", "--version");

  private Main() {}

  /** Runs the program and ends the process with its exit code. */
  @SuppressWarnings("SystemConsoleNull") // The launcher asks newer releases for the old console.
  public static void main(String[] arguments) {
    Terminal terminal =
        Terminal.of(
            System.in,
            new FileOutputStream(FileDescriptor.out),
            System.err,
            System.getenv(),
            System.console() != null);
    System.exit(run(Arrays.asList(arguments), terminal));
  }

  /** Runs the program. */
  static int run(List<String> arguments, Terminal terminal) {
    StringWriter messages = new StringWriter();
    StringWriter help = new StringWriter();
    int code = run(withCommand(arguments), terminal, help, messages);
    try {
      terminal.out().write(help.toString().getBytes(StandardCharsets.UTF_8));
      terminal.out().flush();
    } catch (IOException failed) {
      if (!Failures.isClosedPipe(failed)) {
        messages.write(
            "adalscan: Standard output cannot be written: " + Failures.reason(failed) + "\n");
        code = ExitCode.USAGE;
      }
    }
    terminal.err().print(messages);
    terminal.err().flush();
    return code;
  }

  private static int run(
      List<String> words, Terminal terminal, StringWriter help, StringWriter messages) {
    if (words.size() == 1 && VERSION.contains(words.get(0))) {
      help.write(String.join("\n", new VersionProvider().getVersion()) + "\n");
      return ExitCode.CLEAN;
    }
    Optional<PlainScan> plain =
        PlainScan.of(words).filter(scan -> ConfigOptions.areUnused(scan, terminal.environment()));
    return plain.isPresent()
        ? run(new ScanCommand(terminal, plain.get()), new PrintWriter(messages))
        : Commands.run(words, terminal, new PrintWriter(help), new PrintWriter(messages));
  }

  private static int run(ScanCommand scan, PrintWriter messages) {
    try {
      return scan.call();
    } catch (RuntimeException | IOException failure) {
      return failed(failure, messages, false);
    }
  }

  /** A scan is meant where no command is named. */
  private static List<String> withCommand(List<String> arguments) {
    if (!arguments.isEmpty()
        && (CommandNames.isCommand(arguments.get(0))
            || OF_THE_PROGRAM.contains(arguments.get(0)))) {
      return arguments;
    }
    List<String> all = new ArrayList<>(List.of(CommandNames.SCAN));
    all.addAll(arguments);
    return all;
  }

  /**
   * Says on the way out what went wrong.
   *
   * @param debug true to say where the scanner failed, without texts, which may be of the sources
   * @return the exit code
   */
  static int failed(Exception failure, PrintWriter err, boolean debug) {
    if (failure instanceof IOException io && Failures.isClosedPipe(io)) {
      return ExitCode.CLEAN;
    }
    boolean usage =
        failure instanceof UsageException
            || failure instanceof ScanException
            || failure instanceof RuleLoadException;
    if (usage || failure instanceof IOException) {
      err.println(
          "adalscan: "
              + (usage
                  ? Failures.firstLine(String.valueOf(failure.getMessage()))
                  : Failures.reason((IOException) failure)));
      err.flush();
      return ExitCode.USAGE;
    }
    err.println(
        "adalscan: The scanner failed ("
            + root(failure).getClass().getSimpleName()
            + at(root(failure))
            + "); please report this with the version, the command and what --debug says.");
    if (debug) {
      Arrays.stream(root(failure).getStackTrace()).forEach(frame -> err.println("  at " + frame));
    }
    err.flush();
    return ExitCode.INCOMPLETE;
  }

  private static Throwable root(Throwable failure) {
    Throwable cause = failure.getCause();
    return cause == null ? failure : root(cause);
  }

  private static String at(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return trace.length == 0
        ? ""
        : " at " + trace[0].getClassName() + ":" + trace[0].getLineNumber();
  }
}
