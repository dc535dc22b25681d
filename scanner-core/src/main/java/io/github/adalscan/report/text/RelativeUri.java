package io.github.adalscan.report.text;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Spells paths as relative references that are valid in every report. */
public final class RelativeUri {
  private static final String PLAIN =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/";

  private RelativeUri() {}

  /**
   * A relative reference to a path with {@code /} between its names. Every byte that is not surely
   * harmless is encoded, {@code :} as well, so that no name is taken for a scheme.
   */
  public static String of(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (PLAIN.indexOf(c) >= 0) {
        uri.append(c);
      } else {
        uri.append('%').append(hex(c >> 4)).append(hex(c & 0xF));
      }
    }
    return dotless(uri.toString());
  }

  private static char hex(int digit) {
    return Character.toUpperCase(Character.forDigit(digit, 16));
  }

  /** Dots that are whole names would be taken for steps up; they never come from a walk. */
  private static String dotless(String uri) {
    return uri.contains(".")
        ? List.of(uri.split("/", -1)).stream()
            .filter(name -> !name.equals(".") && !name.equals(".."))
            .collect(Collectors.joining("/"))
        : uri;
  }
}
