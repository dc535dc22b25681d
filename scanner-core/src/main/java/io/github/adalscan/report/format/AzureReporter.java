package io.github.adalscan.report.format;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.Result;
import io.github.adalscan.report.finding.FindingText;
import io.github.adalscan.report.finding.Ranking;
import io.github.adalscan.report.options.Reporter;
import io.github.adalscan.report.text.Visible;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Logging commands of Azure Pipelines. There are errors and warnings only, so a note is a warning
 * that says so.
 */
public final class AzureReporter implements Reporter {
  @Override
  public void write(Report report, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Result result : Ranking.ranked(report)) {
      command(result.finding(), text);
    }
    text.append("adalscan: ").append(FindingText.summary(report)).append('\n');
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void command(Finding finding, StringBuilder text) {
    boolean error = finding.level() == Level.ERROR;
    String lead = finding.level() == Level.NOTE ? "Note: " : "";
    text.append("##vso[task.logissue type=").append(error ? "error" : "warning");
    text.append(";sourcepath=").append(property(finding.location().path()));
    text.append(";linenumber=").append(finding.location().region().startLine());
    text.append(";columnnumber=").append(finding.location().region().startColumn());
    text.append(";code=").append(finding.rule()).append(";]");
    text.append(data(lead + FindingText.full(finding))).append('\n');
  }

  private static String data(String text) {
    return text.replace("%", "%AZP25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(Visible.of(text)).replace(";", "%3B").replace("]", "%5D");
  }
}
