package io.github.adalscan.report.format;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.Report;
import io.github.adalscan.report.finding.ByFile;
import io.github.adalscan.report.finding.FindingText;
import io.github.adalscan.report.options.Reporter;
import io.github.adalscan.report.text.Visible;
import io.github.adalscan.report.text.Xml;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** The XML of Checkstyle, which most tools read: start positions only. */
public final class CheckstyleReporter implements Reporter {
  @Override
  public void write(Report report, OutputStream out) throws IOException {
    Xml.write(out, xml -> xml.element("checkstyle", () -> files(xml, report), "version", "10.0"));
  }

  private static void files(Xml xml, Report report) throws XMLStreamException {
    for (Map.Entry<String, List<Finding>> file : ByFile.of(report).entrySet()) {
      xml.element(
          "file",
          () -> {
            for (Finding finding : file.getValue()) {
              error(xml, finding);
            }
          },
          "name",
          Visible.of(file.getKey()));
    }
  }

  private static void error(Xml xml, Finding finding) throws XMLStreamException {
    String severity = finding.level() == Level.NOTE ? "info" : finding.level().id();
    xml.leaf(
        "error",
        "",
        "line",
        Integer.toString(finding.location().region().startLine()),
        "column",
        Integer.toString(finding.location().region().startColumn()),
        "severity",
        severity,
        "message",
        FindingText.sentence(finding),
        "source",
        "adalscan." + finding.rule());
  }
}
