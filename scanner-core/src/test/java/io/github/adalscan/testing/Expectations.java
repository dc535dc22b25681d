package io.github.adalscan.testing;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Step;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the comments of a source expect: {@code expect: ID ID} on the line of the finding, {@code
 * expect-next: ID} on the line before it; {@code flow: ID} and {@code flow-next: ID} on a line that
 * a finding of the file or of another leads over.
 */
public final class Expectations {
  private static final Pattern MARK = mark("expect");
  private static final Pattern FLOW = mark("flow");

  private Expectations() {}

  private static Pattern mark(String word) {
    return Pattern.compile("\\b" + word + "(-next)?: ?((?:[A-Z]{1,8}[0-9]{4}[ ,]*)+)");
  }

  /** {@code path:line ID} for everything that is expected of the files. */
  public static Set<String> of(Map<String, String> files) {
    return marked(files, MARK);
  }

  /** {@code path:line ID} for the lines that code flows or related places have to lead over. */
  public static Set<String> flows(Map<String, String> files) {
    return marked(files, FLOW);
  }

  private static Set<String> marked(Map<String, String> files, Pattern pattern) {
    Set<String> all = new TreeSet<>();
    files.forEach(
        (path, content) -> {
          String[] lines = content.split("\n", -1);
          for (int i = 0; i < lines.length; i++) {
            Matcher mark = pattern.matcher(lines[i]);
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

  /** {@code path:line ID} for the steps of code flows and the related places of findings. */
  public static Set<String> passed(Collection<Finding> findings) {
    Set<String> all = new TreeSet<>();
    for (Finding finding : findings) {
      Stream.concat(finding.codeFlow().stream(), finding.related().stream())
          .map(Step::location)
          .forEach(
              at ->
                  all.add(
                      at.path() + ":" + at.region().startLine() + " " + finding.rule().value()));
    }
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
