package io.github.adalscan.detect.text;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.model.Region;
import java.util.Optional;

/**
 * A literal text and what stands around it.
 *
 * @param region the text without its quotes where its position within is known, see {@code
 *     verbatim}
 * @param verbatim true when offsets in the text are columns in the file
 * @param statement texts of one statement or line have the same number, within a file
 * @param type the fully qualified type around it; empty outside of Java types
 * @param member the method or field around it; empty outside of Java types
 * @param words names that the statement spells: variables, fields, methods; the source line where
 *     no names are known; the key of a configuration entry
 * @param enclosing for findings
 * @param paired what goes with the text in a call that adds it as the name of something; unknown
 *     parts as {@code {name}}
 */
public record TextSite(
    FileFacts file,
    String text,
    Region region,
    boolean verbatim,
    int statement,
    String type,
    String member,
    String words,
    String enclosing,
    Optional<String> paired) {
  /** True for texts of parsed code. */
  public boolean inType() {
    return !type.isEmpty();
  }

  public int line() {
    return region.startLine();
  }

  /** The source line up to the text; empty when the line was not kept. */
  public String before() {
    String line = file.lines().get(region.startLine());
    return line.substring(0, Math.min(line.length(), region.startColumn() - 1));
  }

  /**
   * The source line behind the text; empty when the line was not kept or the text ends elsewhere.
   */
  public String after() {
    String line = file.lines().get(region.endLine());
    return line.substring(Math.min(line.length(), region.endColumn() - 1));
  }

  /**
   * The region of a part of the text; the whole region where offsets are not columns.
   *
   * @param start offset in the text
   * @param end offset behind the part
   */
  public Region region(int start, int end) {
    int quote = region.endColumn() - region.startColumn() - text.length();
    if (!verbatim || !region.singleLine() || quote < 0) {
      return region;
    }
    int first = region.startColumn() + quote / 2;
    return Region.onLine(region.startLine(), first + start, first + end);
  }
}
