package io.github.adalscan.report.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.Report;
import io.github.adalscan.report.options.ReportOptions;
import io.github.adalscan.report.options.Reporter;
import io.github.adalscan.report.secret.Redaction;
import io.github.adalscan.report.text.Hashes;
import io.github.adalscan.report.text.Json;
import io.github.adalscan.report.text.Visible;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes SARIF 2.1.0 with one run. What its readers need:
 *
 * <ul>
 *   <li>GitHub reads the message text, the first location, the line hash, the rules and the code
 *       flows; it opens alerts for suppressed results, so they are left out unless asked for; it
 *       takes paths from the root of the repository; it shows a finding of a pull request only when
 *       all lines of its region are in the change, so regions are one token of one line.
 *   <li>GitLab takes the severity from {@code rank} first, so a rank is ten times the security
 *       severity or is not there.
 *   <li>Jenkins shows every configuration notification as a finding of its own and hides every
 *       result with a suppression of any status.
 *   <li>SonarQube takes the level from the rule.
 * </ul>
 */
public final class SarifReporter implements Reporter {
  static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final ReportOptions options;
  private final Redaction redaction;

  public SarifReporter(ReportOptions options, Redaction redaction) {
    this.options = options;
    this.redaction = redaction;
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    SarifSelection selection = SarifSelection.of(report, options.sarif());
    SarifArtifacts artifacts = SarifArtifacts.of(selection, report, options, redaction);
    SarifLogicalNames names = new SarifLogicalNames();
    SarifLocations places = new SarifLocations(artifacts, options.sources(), redaction);
    ArrayNode results = Json.array();
    SarifResult writer =
        new SarifResult(report, options.sarif().include(), places, artifacts, names);
    selection.results().forEach(result -> results.add(writer.of(result)));
    selection.absent().forEach(entry -> results.add(writer.absent(entry)));

    ObjectNode root = Json.object();
    root.put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    run.putObject("tool").set("driver", SarifDriver.of(report));
    run.putArray("invocations")
        .add(new SarifInvocation(options, artifacts).of(report, selection.dropped()));
    SarifProvenance.add(options.checkout(), options.sarif(), run);
    run.set("artifacts", artifacts.toJson());
    names.add(run);
    run.set("results", results);
    automation(report, run);
    run.put("columnKind", "utf16CodeUnits");
    run.set("newlineSequences", Json.texts(List.of("\r\n", "\n", "\r")));
    run.put("defaultEncoding", "UTF-8").put("language", "en-US");
    SarifTaxonomy.add(report.rules(), run);
    if (redaction.isIn(root.toString())) {
      run.set("redactionTokens", Json.texts(List.of(Redaction.MARK)));
    }
    Json.write(root, options.sarif().pretty(), out);
  }

  /** GitHub takes all before the last slash for the category of the results. */
  private void automation(Report report, ObjectNode run) {
    String folder = options.sarif().category().orElse(options.checkout().prefix());
    String id = folder.isEmpty() ? "adalscan/" : "adalscan/" + folder.replaceFirst("/+$", "") + "/";
    run.putObject("automationDetails").put("id", Visible.characters(id));
    boolean compared = report.triage().baseline().isPresent();
    if (compared && !options.sarif().reproducible()) {
      run.put("baselineGuid", Hashes.uuid(baseline(report)));
    }
  }

  /** Names the baseline by what it holds, so that the same baseline has the same id. */
  private static String baseline(Report report) {
    Stream<String> known =
        report.results().stream().filter(r -> r.known()).map(r -> r.fingerprint());
    Stream<String> fixed =
        report.triage().baseline().stream()
            .flatMap(outcome -> outcome.fixed().stream())
            .map(entry -> entry.fingerprint());
    return Stream.concat(known, fixed).sorted().collect(Collectors.joining(",", "baseline:", ""));
  }
}
