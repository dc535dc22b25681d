package io.github.adalscan.report.format;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.Result;
import io.github.adalscan.report.finding.Excerpt;
import io.github.adalscan.report.finding.FindingText;
import io.github.adalscan.report.finding.Project;
import io.github.adalscan.report.finding.Ranking;
import io.github.adalscan.report.options.Reporter;
import io.github.adalscan.report.text.Markdown;
import io.github.adalscan.report.text.Sentences;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A comment of a pull request or a summary of a job: the worst findings first, within the size that
 * GitHub accepts for a comment.
 */
public final class MarkdownReporter implements Reporter {
  /** GitHub takes 65,536 characters; some are left for what a user puts around. */
  public static final int MAX_LENGTH = 60_000;

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    StringBuilder page = new StringBuilder("## adalscan: ");
    page.append(report.results().isEmpty() ? "no findings" : FindingText.counts(report));
    page.append("\n\n");
    String end = "\n" + "adalscan: " + FindingText.summary(report) + "\n";
    List<Result> ranked = Ranking.ranked(report);
    int shown = 0;
    while (shown < ranked.size()) {
      String entry = entry(ranked.get(shown).finding());
      if (page.length() + entry.length() + end.length() > MAX_LENGTH) {
        break;
      }
      page.append(entry);
      shown++;
    }
    if (shown < ranked.size()) {
      String left = Sentences.counted(ranked.size() - shown, "finding");
      page.append("\nThe page is full: ").append(left).append(" more in the other reports.\n");
    }
    page.append(end);
    out.write(page.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static String entry(Finding finding) {
    StringBuilder entry = new StringBuilder("<details><summary><b>");
    entry.append(finding.level().id()).append("</b> ").append(finding.rule()).append(' ');
    String place = finding.location().path() + ":" + finding.location().region().startLine();
    entry.append(Markdown.code(place)).append(": ");
    entry.append(Markdown.html(FindingText.sentence(finding)));
    entry.append("</summary>\n\n").append(Markdown.block(Excerpt.of(finding).line()));
    String instead = FindingText.instead(finding);
    if (!instead.isEmpty()) {
      entry.append("\nInstead:\n\n").append(Markdown.block(instead));
    }
    entry.append("\n[").append(finding.rule()).append("](");
    return entry.append(Project.page(finding.rule())).append(")\n\n</details>\n").toString();
  }
}
