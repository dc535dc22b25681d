package io.github.adalscan.report.edit;

import io.github.adalscan.report.text.Visible;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The edits of one file, which are right as they stand: sorted, none over another. */
public final class FileFix {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String path;
  private final byte[] bytes;
  private final List<Edit> edits;

  private FileFix(String path, byte[] bytes, List<Edit> edits) {
    this.path = path;
    this.bytes = bytes.clone();
    this.edits = List.copyOf(edits);
  }

  /** The file, as the report names it. */
  public String path() {
    return path;
  }

  /** How many edits there are. */
  public int size() {
    return edits.size();
  }

  /** True when a file holds what the edits were made for. */
  public boolean fits(byte[] content) {
    return Arrays.equals(bytes, content);
  }

  /**
   * The edits that fit a file.
   *
   * @return empty when none is left: the file is not UTF-8 that can be written back and shown as it
   *     is, or the edits lie over each other
   */
  static Optional<FileFix> of(String path, byte[] bytes, List<Edit> edits) {
    List<Edit> sorted = new ArrayList<>(edits);
    sorted.sort(
        Comparator.comparing((Edit edit) -> edit.region().startLine())
            .thenComparing(edit -> edit.region().startColumn()));
    FileFix fix = new FileFix(path, bytes, sorted.stream().distinct().toList());
    boolean whole =
        Arrays.equals(fix.text().getBytes(StandardCharsets.UTF_8), bytes)
            && fix.before().stream().allMatch(FileFix::isPlain);
    return whole && !fix.edits.isEmpty() && fix.isDisjoint() ? Optional.of(fix) : Optional.empty();
  }

  /** A diff has to show lines as they are; some would be taken for commands, or do harm. */
  private static boolean isPlain(String line) {
    String bare = line.replaceFirst("\r?\n$", "").replace('\t', ' ').replace("\uFEFF", "");
    return Visible.of(bare).equals(bare);
  }

  private boolean isDisjoint() {
    for (int i = 1; i < edits.size(); i++) {
      Edit before = edits.get(i - 1);
      Edit after = edits.get(i);
      if (before.region().startLine() == after.region().startLine()
          && before.region().endColumn() > after.region().startColumn()) {
        return false;
      }
    }
    return true;
  }

  private String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The file with all edits, in the same encoding and with the same line ends. */
  public byte[] fixed() {
    return String.join("", after()).getBytes(StandardCharsets.UTF_8);
  }

  /** The lines of the file as they are, each with its end. */
  List<String> before() {
    return lines(text());
  }

  /** The lines of the file with all edits. */
  List<String> after() {
    List<String> lines = new ArrayList<>(before());
    for (int i = edits.size() - 1; i >= 0; i--) {
      Edit edit = edits.get(i);
      int line = edit.region().startLine() - 1;
      String old = lines.get(line);
      int mark = line == 0 && old.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
      lines.set(
          line,
          old.substring(0, edit.region().startColumn() - 1 + mark)
              + edit.text()
              + old.substring(edit.region().endColumn() - 1 + mark));
    }
    return lines;
  }

  /** Splits behind each line end; the last line may have none. */
  private static List<String> lines(String text) {
    return List.of(text.split("(?<=\n)", 0));
  }

  @Override
  public String toString() {
    return path + ": " + edits.size() + " edits";
  }
}
