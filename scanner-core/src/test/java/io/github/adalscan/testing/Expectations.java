package io.github.adalscan.testing;

import io.github.adalscan.model.Finding;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the comments of a source expect: {@code expect: ID ID} on the line of the finding, {@code
 * expect-next: ID} on the line before it.
 */
public final class Expectations {
  private static final Pattern MARK =
      Pattern.compile("expect(-next)?: ?((?:[A-Z]{1,8}[0-9]{4}[ ,]*)+)");

  private Expectations() {}

  /** {@code path:line ID} for everything that is expected of the files. */
  public static Set<String> of(Map<String, String> files) {
    Set<String> all = new TreeSet<>();
    files.forEach(
        (path, content) -> {
          String[] lines = content.split("\n", -1);
          for (int i = 0; i < lines.length; i++) {
            Matcher mark = MARK.matcher(lines[i]);
            while (mark.find()) {
              int line = mark.group(1) == null ? i + 1 : i + 2;
              for (String id : mark.group(2).trim().split("[ ,]+", -1)) {
                all.add(path + ":" + line + " " + id);
              }
            }
          }
        });
    return all;
  }

  /** {@code path:line ID} for findings. */
  public static Set<String> found(Collection<Finding> findings) {
    Set<String> all = new TreeSet<>();
    findings.forEach(
        f ->
            all.add(
                f.location().path()
                    + ":"
                    + f.location().region().startLine()
                    + " "
                    + f.rule().value()));
    return all;
  }
}
