package io.github.adalscan.triage.change;

/** A change that cannot be read; the message is one line that says why. */
public final class ChangeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ChangeException(String message) {
    super(message);
  }

  ChangeException(String message, Throwable cause) {
    super(message, cause);
  }
}
