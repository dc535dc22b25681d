package io.github.adalscan.report.finding;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.Report;
import io.github.adalscan.report.text.Sentences;
import io.github.adalscan.report.text.Visible;
import java.util.Map;

/** Words that several formats say of a finding, harmless on a line of their own. */
public final class FindingText {
  private FindingText() {}

  /** The message as a sentence with its full stop. */
  public static String sentence(Finding finding) {
    return Sentences.of(Visible.of(finding.message()));
  }

  /** What to write instead, a line each; empty when there is nothing to say. */
  public static String instead(Finding finding) {
    return finding.replacement().map(r -> String.join("\n", ReplacementText.lines(r))).orElse("");
  }

  /** The sentence, and below it what to write instead. */
  public static String full(Finding finding) {
    String instead = instead(finding);
    return instead.isEmpty() ? sentence(finding) : sentence(finding) + "\nInstead:\n" + instead;
  }

  /** {@code path:line:column: level RULE: message}. */
  public static String line(Finding finding) {
    return Visible.of(finding.location().path())
        + ":"
        + finding.location().region().startLine()
        + ":"
        + finding.location().region().startColumn()
        + ": "
        + finding.level().id()
        + " "
        + finding.rule()
        + ": "
        + Visible.of(finding.message());
  }

  /** {@code 1 error, 0 warnings, 2 notes}. */
  public static String counts(Report report) {
    Map<Level, Integer> counts = report.countsByLevel();
    return Sentences.counted(counts.getOrDefault(Level.ERROR, 0), "error")
        + ", "
        + Sentences.counted(counts.getOrDefault(Level.WARNING, 0), "warning")
        + ", "
        + Sentences.counted(counts.getOrDefault(Level.NOTE, 0), "note");
  }

  /** The end of formats that are read in a log. */
  public static String summary(Report report) {
    String found = report.results().isEmpty() ? "no findings" : counts(report);
    long incomplete = report.notifications().stream().filter(n -> n.kind().incomplete()).count();
    String files = Sentences.counted(report.summary().filesSeen(), "file");
    String gaps =
        incomplete == 0 ? "" : "; " + Sentences.counted(incomplete, "file") + " not read in full";
    return found + " in " + files + gaps;
  }
}
