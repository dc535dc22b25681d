package io.github.adalscan.report.edit;

import java.util.ArrayList;
import java.util.List;

/**
 * Writes the edits of files as a unified diff that {@code git apply} and {@code patch} take. An
 * edit changes a line and never their number.
 */
public final class UnifiedPatch {
  private static final int CONTEXT = 3;

  private UnifiedPatch() {}

  /** The diff of one file; {@code prefix} leads from the root of the repository to its path. */
  public static String of(FileFix fix, String prefix) {
    String path = prefix.isEmpty() ? fix.path() : prefix + "/" + fix.path();
    List<String> before = fix.before();
    List<String> after = fix.after();
    StringBuilder text = new StringBuilder();
    text.append("--- ").append(quoted("a/" + path)).append('\n');
    text.append("+++ ").append(quoted("b/" + path)).append('\n');
    int line = 0;
    List<Integer> changed = changed(before, after);
    while (line < changed.size()) {
      int last = line;
      while (last + 1 < changed.size()
          && changed.get(last + 1) - changed.get(last) <= 2 * CONTEXT) {
        last++;
      }
      int from = Math.max(0, changed.get(line) - CONTEXT);
      int to = Math.min(before.size(), changed.get(last) + CONTEXT + 1);
      hunk(before, after, from, to, text);
      line = last + 1;
    }
    return text.toString();
  }

  private static List<Integer> changed(List<String> before, List<String> after) {
    List<Integer> changed = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      if (!before.get(i).equals(after.get(i))) {
        changed.add(i);
      }
    }
    return changed;
  }

  private static void hunk(
      List<String> before, List<String> after, int from, int to, StringBuilder text) {
    String range = (from + 1) + "," + (to - from);
    text.append("@@ -").append(range).append(" +").append(range).append(" @@\n");
    int line = from;
    while (line < to) {
      int end = line;
      while (end < to && !before.get(end).equals(after.get(end))) {
        end++;
      }
      lines('-', before.subList(line, end), text);
      lines('+', after.subList(line, end), text);
      if (end < to) {
        lines(' ', before.subList(end, end + 1), text);
      }
      line = end + 1;
    }
  }

  private static void lines(char mark, List<String> lines, StringBuilder text) {
    for (String line : lines) {
      text.append(mark).append(line);
      if (!line.endsWith("\n")) {
        text.append("\n\\ No newline at end of file\n");
      }
    }
  }

  /** As git quotes names. */
  private static String quoted(String path) {
    boolean plain = path.chars().noneMatch(c -> c < 0x20 || c == '"' || c == '\\' || c == 0x7F);
    if (plain) {
      return path;
    }
    StringBuilder quoted = new StringBuilder("\"");
    path.chars().forEach(c -> quoted.append(escaped((char) c)));
    return quoted.append('"').toString();
  }

  private static String escaped(char c) {
    if (c < 0x20 || c == 0x7F) {
      return "\\%03o".formatted((int) c);
    }
    return c == '"' || c == '\\' ? "\\" + c : String.valueOf(c);
  }
}
