package io.github.adalscan.engine;

/** A scan that cannot be done as asked; the message tells the user what to write. */
public final class ScanException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public ScanException(String message) {
    super(message);
  }

  public ScanException(String message, Throwable cause) {
    super(message, cause);
  }
}
