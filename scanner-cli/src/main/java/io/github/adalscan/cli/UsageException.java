package io.github.adalscan.cli;

/** A mistake of the user; the message is one line that says what to write. */
final class UsageException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UsageException(String message) {
    super(message);
  }
}
