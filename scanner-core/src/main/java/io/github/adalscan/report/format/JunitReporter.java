package io.github.adalscan.report.format;

import io.github.adalscan.model.Finding;
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

/** Test results: a suite for each file, a failing test for each finding, one passing when clean. */
public final class JunitReporter implements Reporter {
  @Override
  public void write(Report report, OutputStream out) throws IOException {
    String count = Integer.toString(report.results().size());
    String tests = report.results().isEmpty() ? "1" : count;
    Xml.write(
        out,
        xml ->
            xml.element(
                "testsuites",
                () -> suites(xml, report),
                "name",
                "adalscan",
                "tests",
                tests,
                "failures",
                count,
                "errors",
                "0"));
  }

  private static void suites(Xml xml, Report report) throws XMLStreamException {
    if (report.results().isEmpty()) {
      suite(xml, "adalscan", 1, 0, () -> test(xml, "no findings", "adalscan"));
    }
    for (Map.Entry<String, List<Finding>> file : ByFile.of(report).entrySet()) {
      List<Finding> findings = file.getValue();
      suite(
          xml,
          Visible.of(file.getKey()),
          findings.size(),
          findings.size(),
          () -> {
            for (Finding finding : findings) {
              failure(xml, finding);
            }
          });
    }
  }

  private static void suite(Xml xml, String name, int tests, int failures, Xml.Body body)
      throws XMLStreamException {
    xml.element(
        "testsuite",
        body,
        "name",
        name,
        "tests",
        Integer.toString(tests),
        "failures",
        Integer.toString(failures),
        "errors",
        "0",
        "skipped",
        "0",
        "time",
        "0");
  }

  private static void test(Xml xml, String name, String group) throws XMLStreamException {
    xml.leaf("testcase", "", "name", name, "classname", group, "time", "0");
  }

  private static void failure(Xml xml, Finding finding) throws XMLStreamException {
    String path = Visible.of(finding.location().path());
    int line = finding.location().region().startLine();
    int column = finding.location().region().startColumn();
    xml.element(
        "testcase",
        () ->
            xml.leaf(
                "failure",
                FindingText.line(finding) + "\n" + FindingText.instead(finding),
                "message",
                FindingText.sentence(finding),
                "type",
                finding.level().id()),
        "name",
        finding.rule() + " at line " + line + ", column " + column,
        "classname",
        path,
        "file",
        path,
        "line",
        Integer.toString(line),
        "time",
        "0");
  }
}
