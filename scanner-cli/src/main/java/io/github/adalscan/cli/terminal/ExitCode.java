package io.github.adalscan.cli.terminal;

/** What the process tells its caller. */
public final class ExitCode {
  /** Nothing at or above the threshold. */
  public static final int CLEAN = 0;

  /** Findings at or above the threshold. */
  public static final int FINDINGS = 1;

  /** A mistake in arguments, paths, rule files or outputs. */
  public static final int USAGE = 2;

  /** The scan is incomplete, and {@code --strict} was given; or the scanner failed. */
  public static final int INCOMPLETE = 3;

  private ExitCode() {}

  /** What a code means, in a few words. */
  public static String meaning(int code) {
    return switch (code) {
      case CLEAN -> "no findings at or above the threshold";
      case FINDINGS -> "findings at or above the threshold";
      case USAGE -> "wrong arguments, paths, rule files or outputs";
      default -> "incomplete scan";
    };
  }
}
