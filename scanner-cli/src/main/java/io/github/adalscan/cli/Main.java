package io.github.adalscan.cli;

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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The entry of the command line. */
public final class Main {
  private static final String SCAN = "scan";
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
    Map<String, Supplier<Object>> commands = commands(terminal);
    List<String> words = withCommand(arguments, commands.keySet());
    CommandLine line = commandLine(terminal, commands, words.get(0));
    StringWriter messages = new StringWriter();
    StringWriter help = new StringWriter();
    line.setErr(new PrintWriter(messages));
    line.setOut(new PrintWriter(help));
    int code = line.execute(words.toArray(String[]::new));
    try {
      terminal.out().write(help.toString().getBytes(StandardCharsets.UTF_8));
      terminal.out().flush();
    } catch (IOException failed) {
      if (!isClosedPipe(failed)) {
        messages.write("adalscan: Standard output cannot be written: " + reason(failed) + "\n");
        code = ExitCode.USAGE;
      }
    }
    terminal.err().print(messages);
    terminal.err().flush();
    return code;
  }

  /** A scan is meant where no command is named. */
  private static List<String> withCommand(List<String> arguments, Set<String> commands) {
    if (!arguments.isEmpty()
        && (commands.contains(arguments.get(0)) || OF_THE_PROGRAM.contains(arguments.get(0)))) {
      return arguments;
    }
    List<String> all = new ArrayList<>(List.of(SCAN));
    all.addAll(arguments);
    return all;
  }

  private static Map<String, Supplier<Object>> commands(Terminal terminal) {
    Map<String, Supplier<Object>> all = new LinkedHashMap<>();
    all.put(SCAN, () -> new ScanCommand(terminal));
    all.put("baseline", () -> baseline(terminal));
    all.put("rules", () -> new RulesCommand(terminal));
    all.put("explain", () -> new ExplainCommand(terminal));
    all.put("plan", () -> new PlanCommand(terminal));
    all.put("permissions", () -> new PermissionsCommand(terminal));
    all.put("diagnose", () -> new DiagnoseCommand(terminal));
    all.put("config", () -> new ConfigCommand(terminal));
    all.put("completion", () -> new CompletionCommand(terminal));
    all.put("man", () -> new ManCommand(terminal));
    all.put("help", CommandLine.HelpCommand::new);
    return all;
  }

  /**
   * Reading the annotations of a command takes longer than a small scan: one only, if it will do.
   */
  private static CommandLine commandLine(
      Terminal terminal, Map<String, Supplier<Object>> commands, String first) {
    CommandLine line = new CommandLine(new RootCommand());
    commands.forEach(
        (name, command) -> {
          if (!first.equals(SCAN) || name.equals(SCAN)) {
            line.addSubcommand(command.get());
          }
        });
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExecutionStrategy(new Settings(terminal.environment())::execute);
    line.setParameterExceptionHandler((wrong, arguments) -> misused(wrong));
    line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, command));
    return line;
  }

  private static CommandLine baseline(Terminal terminal) {
    return new CommandLine(new BaselineCommand())
        .addSubcommand(new BaselineCreateCommand(terminal))
        .addSubcommand(new BaselineCheckCommand(terminal))
        .addSubcommand(new BaselinePruneCommand(terminal))
        .addSubcommand(new BaselineShowCommand(terminal));
  }

  private static int misused(ParameterException wrong) {
    CommandLine command = wrong.getCommandLine();
    String message = firstLine(String.valueOf(wrong.getMessage()));
    List<String> guesses =
        wrong instanceof CommandLine.UnmatchedArgumentException unmatched
            ? unmatched.getSuggestions()
            : List.of();
    String hint =
        guesses.isEmpty()
            ? "; see '" + command.getCommandSpec().qualifiedName() + " --help'."
            : "; did you mean '" + guesses.get(0) + "'?";
    command.getErr().println("adalscan: " + message + hint);
    command.getErr().flush();
    return ExitCode.USAGE;
  }

  private static int failed(Exception failure, CommandLine command) {
    PrintWriter err = command.getErr();
    if (failure instanceof IOException io && isClosedPipe(io)) {
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
                  ? firstLine(String.valueOf(failure.getMessage()))
                  : reason((IOException) failure)));
      err.flush();
      return ExitCode.USAGE;
    }
    err.println(
        "adalscan: The scanner failed ("
            + root(failure).getClass().getSimpleName()
            + at(root(failure))
            + "); please report this with the version and the command.");
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

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  /** True when nobody reads on, as after {@code | head}: no reason to complain. */
  static boolean isClosedPipe(IOException failure) {
    String message = Optional.ofNullable(failure.getMessage()).orElse("").toLowerCase(Locale.ROOT);
    return message.contains("broken pipe") || message.contains("pipe is being closed");
  }

  /** Why reading or writing failed, in one line. */
  static String reason(IOException failure) {
    return Optional.ofNullable(failure.getMessage())
        .map(Main::firstLine)
        .orElse(failure.getClass().getSimpleName());
  }
}
