package io.github.adalscan.cli.terminal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;

/** What is told of failures of reading and writing. */
public final class Failures {
  private Failures() {}

  /** The first line of a text. */
  public static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }

  /** True when nobody reads on, as after {@code | head}: no reason to complain. */
  public static boolean isClosedPipe(IOException failure) {
    String message = Optional.ofNullable(failure.getMessage()).orElse("").toLowerCase(Locale.ROOT);
    return message.contains("broken pipe") || message.contains("pipe is being closed");
  }

  /** Why reading or writing failed, in one line. */
  public static String reason(IOException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file.";
    }
    if (failure instanceof AccessDeniedException) {
      return "access is denied.";
    }
    if (failure instanceof CharacterCodingException) {
      return "it is not UTF-8.";
    }
    return Optional.ofNullable(failure.getMessage())
        .map(Failures::firstLine)
        .orElse(failure.getClass().getSimpleName());
  }
}
