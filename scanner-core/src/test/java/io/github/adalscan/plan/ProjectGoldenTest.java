package io.github.adalscan.plan;

import io.github.adalscan.engine.ScanListener;
import io.github.adalscan.engine.ScanRequest;
import io.github.adalscan.engine.Scanner;
import io.github.adalscan.model.Survey;
import io.github.adalscan.report.Format;
import io.github.adalscan.report.answer.Plans;
import io.github.adalscan.report.options.ReportOptions;
import io.github.adalscan.testing.Golden;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What two small projects are told, as a scan and as a plan. */
class ProjectGoldenTest {
  private static final Path GOLDEN = Path.of("scanner-core/src/test/resources/golden");

  @ParameterizedTest
  @ValueSource(strings = {"daemon-adal", "webapp-adal"})
  void scanAndPlan(String project) throws IOException {
    Path root = Golden.root().resolve("testdata/projects").resolve(project);
    Survey survey = new Scanner().survey(ScanRequest.of(List.of(root)), ScanListener.NONE);
    ByteArrayOutputStream scan = new ByteArrayOutputStream();
    ReportOptions options = ReportOptions.PLAIN.withLook(false, 0, true);
    Format.TEXT.reporter(options).write(survey.report(), scan);
    check(project + ".scan.txt", scan);
    ByteArrayOutputStream plan = new ByteArrayOutputStream();
    Plans.text(new Planner().plan(survey), plan);
    check(project + ".plan.txt", plan);
    ByteArrayOutputStream markdown = new ByteArrayOutputStream();
    Plans.markdown(new Planner().plan(survey), markdown);
    check(project + ".plan.md", markdown);
  }

  private static void check(String name, ByteArrayOutputStream text) throws IOException {
    Golden.check(
        Golden.root().resolve(GOLDEN).resolve(name), text.toString(StandardCharsets.UTF_8));
  }
}
