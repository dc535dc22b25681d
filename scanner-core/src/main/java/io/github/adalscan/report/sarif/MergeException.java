package io.github.adalscan.report.sarif;

/** Files that cannot be merged; the message is one line that says why. */
public final class MergeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  MergeException(String message) {
    super(message);
  }
}
