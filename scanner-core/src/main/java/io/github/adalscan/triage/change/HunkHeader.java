package io.github.adalscan.triage.change;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The line above a piece of a diff.
 *
 * @param newStart the first line in the new file, 1-based
 */
record HunkHeader(int oldLines, int newStart, int newLines) {
  private static final Pattern SHAPE =
      Pattern.compile("@@ -\\d{1,9}(?:,(\\d{1,9}))? \\+(\\d{1,9})(?:,(\\d{1,9}))? @@.*");

  static Optional<HunkHeader> parse(String line) {
    Matcher shape = SHAPE.matcher(line);
    return shape.matches()
        ? Optional.of(
            new HunkHeader(
                count(shape.group(1)), Integer.parseInt(shape.group(2)), count(shape.group(3))))
        : Optional.empty();
  }

  /** A count that is left out is one. */
  private static int count(String digits) {
    return digits == null ? 1 : Integer.parseInt(digits);
  }
}
