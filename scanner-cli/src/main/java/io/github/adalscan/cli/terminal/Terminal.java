package io.github.adalscan.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where the command line reads and writes.
 *
 * @param in files and lists that the user pipes in
 * @param out reports; not a {@link PrintStream}, which hides failures
 * @param err messages and progress
 * @param environment environment variables
 * @param interactive true when a person looks at standard output
 * @param watched true when a person looks at standard error
 */
public record Terminal(
    InputStream in,
    OutputStream out,
    PrintStream err,
    Map<String, String> environment,
    boolean interactive,
    boolean watched) {
  /** The launcher says in this property which of {@code out} and {@code err} are terminals. */
  private static final String PROPERTY = "adalscan.terminal";

  /** One that something is piped into, where nobody looks. */
  public Terminal(
      InputStream in,
      OutputStream out,
      PrintStream err,
      Map<String, String> environment,
      boolean interactive) {
    this(in, out, err, environment, interactive, interactive);
  }

  /** One where the same person looks at both, or nobody at either. */
  public Terminal(
      OutputStream out, PrintStream err, Map<String, String> environment, boolean interactive) {
    this(InputStream.nullInputStream(), out, err, environment, interactive, interactive);
  }

  /**
   * The terminal of the process.
   *
   * @param console whether there is one; asked where no launcher tells more
   */
  public static Terminal of(
      InputStream in,
      OutputStream out,
      PrintStream err,
      Map<String, String> environment,
      boolean console) {
    String told = System.getProperty(PROPERTY, console ? "out err" : "");
    return new Terminal(in, out, err, environment, told.contains("out"), told.contains("err"));
  }

  /** Whether to use colours. */
  public boolean colour(ColourChoice choice) {
    return switch (choice) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO ->
          isOff("NO_COLOR") && (isForced() || (interactive && !isDumb() && !isNo("CLICOLOR")));
    };
  }

  /** Writes a text as UTF-8. */
  public void print(String text) throws IOException {
    write(stream -> stream.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Writes what somebody fills in. */
  public void write(AtomicFile.Content content) throws IOException {
    try {
      BufferedOutputStream buffered = new BufferedOutputStream(out);
      content.write(buffered);
      buffered.flush();
    } catch (IOException failed) {
      if (!Failures.isClosedPipe(failed)) {
        throw new UsageException("Standard output cannot be written: " + Failures.reason(failed));
      }
    }
  }

  /** Whether to show progress: to a person at standard error, never to a build server. */
  public boolean progress() {
    return watched && isOff("CI") && !isDumb();
  }

  private boolean isOff(String variable) {
    return environment.getOrDefault(variable, "").isEmpty();
  }

  private boolean isForced() {
    return (!isOff("FORCE_COLOR") && !isNo("FORCE_COLOR"))
        || (!isOff("CLICOLOR_FORCE") && !isNo("CLICOLOR_FORCE"));
  }

  private boolean isNo(String variable) {
    return "0".equals(environment.get(variable));
  }

  private boolean isDumb() {
    return environment.getOrDefault("TERM", "").equals("dumb");
  }

  /** When colours are used. */
  public enum ColourChoice {
    AUTO,
    ALWAYS,
    NEVER
  }
}
