package io.github.adalscan.source.text;

import io.github.adalscan.model.Region;
import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * The decoded text of a file, without a byte order mark, and its lines. LF, CR and CRLF end a line,
 * nothing else does.
 */
public final class SourceText {
  private final String text;
  private final Charset encoding;
  private final int[] lineStarts;

  /**
   * @param text decoded text without byte order mark
   * @param encoding what it was decoded from
   */
  public SourceText(String text, Charset encoding) {
    this.text = text;
    this.encoding = encoding;
    this.lineStarts = lineStarts(text);
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[64];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean ends =
          c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
      if (ends) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }

  public String text() {
    return text;
  }

  public Charset encoding() {
    return encoding;
  }

  /** The number of lines; an empty file has one. */
  public int lineCount() {
    return lineStarts.length;
  }

  /** The 1-based line that holds the UTF-16 unit at {@code offset}. */
  public int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found + 1 : -found - 1;
  }

  /** The offset of the first unit of a 1-based line. */
  public int lineStart(int line) {
    return lineStarts[line - 1];
  }

  /** The offset of a 1-based line and column. */
  public int offset(int line, int column) {
    return lineStart(line) + column - 1;
  }

  /** The text of a 1-based line without its line end; empty for a line that is not there. */
  public String line(int line) {
    return line(line, Integer.MAX_VALUE);
  }

  /** No more of it than so many units from its start: a line may be as long as a file. */
  public String line(int line, int most) {
    int length = Math.min(lineLength(line), most);
    return length == 0 ? "" : text.substring(lineStart(line), lineStart(line) + length);
  }

  /** The length of a 1-based line without its line end; 0 for a line that is not there. */
  public int lineLength(int line) {
    if (line < 1 || line > lineStarts.length) {
      return 0;
    }
    int start = lineStarts[line - 1];
    int end = line < lineStarts.length ? lineStarts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return end - start;
  }

  /** The region from {@code start} (inclusive) to {@code end} (exclusive), both offsets. */
  public Region region(int start, int end) {
    int startLine = lineOf(start);
    int endLine = lineOf(end);
    return new Region(
        startLine, start - lineStart(startLine) + 1, endLine, end - lineStart(endLine) + 1);
  }

  /** The source text of a region. */
  public String slice(Region region) {
    return text.substring(
        Math.min(text.length(), offset(region.startLine(), region.startColumn())),
        Math.min(text.length(), offset(region.endLine(), region.endColumn())));
  }
}
