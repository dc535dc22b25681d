package io.github.adalscan.report.format;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.Result;
import io.github.adalscan.report.finding.FindingText;
import io.github.adalscan.report.finding.Ranking;
import io.github.adalscan.report.options.Reporter;
import io.github.adalscan.report.text.Sentences;
import io.github.adalscan.report.text.Visible;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;

/**
 * Workflow commands of GitHub Actions. GitHub shows ten annotations of a kind and step and drops
 * the others in silence: the worst come first, the others are plain lines of the log, and a notice
 * says how many there are.
 */
public final class GithubReporter implements Reporter {
  private static final int SHOWN = 10;

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    Map<Level, Integer> left = room(report);
    StringBuilder commands = new StringBuilder();
    StringBuilder others = new StringBuilder();
    int hidden = 0;
    for (Result result : Ranking.ranked(report)) {
      Finding finding = result.finding();
      if (left.merge(finding.level(), -1, Integer::sum) >= 0) {
        command(finding, commands);
      } else {
        hidden++;
        others.append(FindingText.line(finding)).append('\n');
      }
    }
    String summary = "adalscan: " + FindingText.summary(report);
    if (hidden > 0) {
      others.append("::notice title=adalscan::").append(data(summary));
      others.append(data("; " + Sentences.counted(hidden, "finding")));
      others.append(" without annotation, see the log\n");
    } else {
      others.append(summary).append('\n');
    }
    out.write(commands.append(others).toString().getBytes(StandardCharsets.UTF_8));
  }

  /** The closing notice is one of the ten. */
  private static Map<Level, Integer> room(Report report) {
    Map<Level, Integer> room = new EnumMap<>(Level.class);
    Map<Level, Integer> counts = report.countsByLevel();
    for (Level level : Level.values()) {
      room.put(level, SHOWN);
    }
    boolean full = counts.values().stream().anyMatch(count -> count > SHOWN);
    if (full) {
      room.put(Level.NOTE, SHOWN - 1);
    }
    return room;
  }

  private static void command(Finding finding, StringBuilder text) {
    Region region = finding.location().region();
    text.append("::").append(kind(finding.level()));
    text.append(" file=").append(property(finding.location().path()));
    text.append(",line=").append(region.startLine());
    text.append(",endLine=").append(region.endLine());
    text.append(",col=").append(region.startColumn());
    text.append(",endColumn=").append(region.endColumn());
    text.append(",title=").append(property("adalscan " + finding.rule()));
    text.append("::").append(data(FindingText.full(finding))).append('\n');
  }

  private static String kind(Level level) {
    return level == Level.NOTE ? "notice" : level.id();
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(Visible.of(text)).replace(":", "%3A").replace(",", "%2C");
  }
}
