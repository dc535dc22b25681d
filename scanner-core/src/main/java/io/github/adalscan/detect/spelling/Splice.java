package io.github.adalscan.detect.spelling;

import io.github.adalscan.model.Region;
import java.util.List;
import java.util.Map;

/** Puts the text of a region together again with parts of it exchanged. */
final class Splice {
  /** What becomes of the line breaks of the source. */
  enum Joint {
    /** They stay, and the indents with them. */
    BREAK,
    /** Each becomes a blank where one is due: all is one line. */
    BLANK
  }

  private final Region region;
  private final List<String> lines;
  private final Joint joint;
  private final StringBuilder text = new StringBuilder();
  private int line;
  private int column;

  private Splice(Region region, List<String> lines, Joint joint) {
    this.region = region;
    this.lines = lines;
    this.joint = joint;
    this.line = region.startLine();
    this.column = region.startColumn();
  }

  /**
   * The text of a region.
   *
   * @param lines the whole lines of the region
   * @param edits the texts for parts of the region, by their place; those outside of it or inside
   *     of others do not count
   */
  static String join(Region region, List<String> lines, Map<Region, String> edits, Joint joint) {
    Splice splice = new Splice(region, lines, joint);
    edits.forEach(splice::exchange);
    splice.copy(region.endLine(), region.endColumn());
    return splice.text.toString();
  }

  private void exchange(Region out, String edit) {
    boolean later =
        out.startLine() > line || (out.startLine() == line && out.startColumn() >= column);
    if (later && region.contains(out)) {
      copy(out.startLine(), out.startColumn());
      text.append(edit);
      line = out.endLine();
      column = out.endColumn();
    }
  }

  /** Appends what stands between the end of the last part and a place. */
  private void copy(int toLine, int toColumn) {
    for (int number = line; number <= toLine; number++) {
      String whole = lines.get(number - region.startLine());
      int start = number == line ? column - 1 : 0;
      int end = number == toLine ? toColumn - 1 : whole.length();
      append(whole.substring(Math.min(start, end), end), number > line, number < toLine);
    }
  }

  private void append(String piece, boolean broken, boolean breaks) {
    if (joint == Joint.BREAK) {
      text.append(broken ? "\n" : "").append(piece);
      return;
    }
    String bare = broken ? piece.stripLeading() : piece;
    boolean glued = endsWith('(') || bare.startsWith(".") || bare.startsWith(")");
    text.append(!broken || glued || bare.isEmpty() ? "" : " ");
    text.append(breaks ? bare.stripTrailing() : bare);
  }

  private boolean endsWith(char end) {
    return text.length() > 0 && text.charAt(text.length() - 1) == end;
  }
}
