package io.github.adalscan.triage;

import io.github.adalscan.fact.Comment;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.model.Region;
import io.github.adalscan.source.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells lines with code from those that hold nothing but comments and blanks. */
final class CodeLines {
  private final SourceText text;
  private final Map<Integer, List<Region>> comments = new TreeMap<>();
  private final Lazy<int[]> code = Lazy.of(this::codeFrom);

  CodeLines(SourceText text, List<Comment> comments) {
    this.text = text;
    for (Comment comment : comments) {
      Region region = comment.region();
      for (int line = region.startLine(); line <= region.endLine(); line++) {
        this.comments.computeIfAbsent(line, key -> new ArrayList<>()).add(region);
      }
    }
  }

  /** The line that a comment speaks of: its own when it holds code, else the next that does. */
  Region target(Region comment) {
    int[] next = code.get();
    int line = comment.startLine() < next.length ? next[comment.startLine()] : 0;
    return line > 0 ? Cover.lines(line, line) : Cover.lines(comment.startLine(), comment.endLine());
  }

  /** For each line the first from there on that holds code; 0 when none does. */
  private int[] codeFrom() {
    int[] next = new int[text.lineCount() + 2];
    for (int line = text.lineCount(); line >= 1; line--) {
      next[line] = hasCode(line) ? line : next[line + 1];
    }
    return next;
  }

  private boolean hasCode(int line) {
    StringBuilder rest = new StringBuilder(text.line(line));
    for (Region comment : comments.getOrDefault(line, List.of())) {
      int from = comment.startLine() == line ? comment.startColumn() - 1 : 0;
      int to = comment.endLine() == line ? comment.endColumn() - 1 : rest.length();
      for (int i = from; i < Math.min(to, rest.length()); i++) {
        rest.setCharAt(i, ' ');
      }
    }
    return !rest.toString().isBlank();
  }
}
