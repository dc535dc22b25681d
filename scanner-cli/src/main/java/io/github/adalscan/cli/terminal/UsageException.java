package io.github.adalscan.cli.terminal;

/** A mistake of the user; the message is one line that says what to write. */
public final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UsageException(String message) {
    super(message);
  }
}
