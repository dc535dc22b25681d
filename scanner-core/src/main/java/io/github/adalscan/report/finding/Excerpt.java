package io.github.adalscan.report.finding;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Region;
import io.github.adalscan.report.secret.Redaction;
import io.github.adalscan.report.text.Visible;
import io.github.adalscan.source.text.SourceText;

/**
 * The source line of a finding, cut to a readable width, and the line that underlines it.
 *
 * @param line what is shown of the source
 * @param marks carets under the region
 */
public record Excerpt(String line, String marks) {
  private static final int WIDTH = 120;
  private static final int BEFORE = 40;
  private static final String CUT = "...";

  /** The line of a finding; regions of several lines are underlined to the end of their first. */
  public static Excerpt of(Finding finding) {
    String source = finding.snippet();
    Region region = finding.location().region();
    int start = Math.min(region.startColumn() - 1, source.length());
    int end =
        region.singleLine() ? Math.min(region.endColumn() - 1, source.length()) : source.length();
    int indent = source.length() - source.stripLeading().length();
    int from = Math.min(indent, start);
    boolean cutLeft = start - from > WIDTH - BEFORE;
    if (cutLeft) {
      from = whole(source, start - BEFORE);
    }
    int to = whole(source, Math.min(source.length(), from + WIDTH));
    String head = cutLeft ? CUT : "";
    String tail = to < source.length() ? CUT : "";
    int shownEnd = Math.min(end, to);
    String lead = Visible.of(source.substring(from, start));
    String marked = Visible.of(source.substring(start, Math.max(start, shownEnd)));
    String rest = Visible.of(source.substring(Math.max(start, shownEnd), Math.max(to, start)));
    String marks =
        " ".repeat(head.length() + lead.length()) + "^".repeat(Math.max(1, marked.length()));
    return new Excerpt((head + lead + marked + rest + tail).stripTrailing(), marks);
  }

  /** The same for a line with secrets: each piece is masked for itself, so that the marks fit. */
  public static Excerpt of(Location location, SourceText text, Redaction redaction) {
    Region region = location.region();
    int line = region.startLine();
    if (line > text.lineCount()) {
      return new Excerpt("", "^");
    }
    int last = text.lineLength(line) + 1;
    int start = Math.min(region.startColumn(), last);
    int end = region.singleLine() ? Math.min(region.endColumn(), last) : last;
    String lead = piece(location.path(), text, Region.onLine(line, 1, start), redaction);
    String shown = lead.stripLeading();
    String token = piece(location.path(), text, Region.onLine(line, start, end), redaction);
    String rest = piece(location.path(), text, Region.onLine(line, end, last), redaction);
    String whole = shown + token + rest;
    String cut = whole.length() > WIDTH + BEFORE ? whole.substring(0, WIDTH) + CUT : whole;
    return new Excerpt(
        cut.stripTrailing(), " ".repeat(shown.length()) + "^".repeat(Math.max(1, token.length())));
  }

  /** The part of a long line around a finding of which a report holds the beginning alone. */
  public static Excerpt window(Location location, SourceText text, Redaction redaction) {
    Region region = location.region();
    int line = region.startLine();
    int last = text.lineLength(line) + 1;
    int start = Math.min(region.startColumn(), last);
    int from = Math.max(1, start - BEFORE);
    int to = Math.min(last, from + WIDTH);
    int end = region.singleLine() ? Math.min(region.endColumn(), to) : to;
    String head = from > 1 ? CUT : "";
    String lead = head + piece(location.path(), text, Region.onLine(line, from, start), redaction);
    String token = piece(location.path(), text, Region.onLine(line, start, end), redaction);
    String rest = piece(location.path(), text, Region.onLine(line, end, to), redaction);
    String tail = to < last ? CUT : "";
    return new Excerpt(
        (lead + token + rest + tail).stripTrailing(),
        " ".repeat(lead.length()) + "^".repeat(Math.max(1, token.length())));
  }

  /** False where the finding stands behind what its report holds of the line. */
  public static boolean holds(Finding finding) {
    return finding.location().region().startColumn() <= finding.snippet().length();
  }

  private static String piece(String path, SourceText text, Region region, Redaction redaction) {
    return Visible.of(redaction.slice(path, text, region));
  }

  /** Never between the halves of a surrogate pair. */
  private static int whole(String text, int at) {
    boolean split = at > 0 && at < text.length() && Character.isLowSurrogate(text.charAt(at));
    return split ? at - 1 : at;
  }
}
