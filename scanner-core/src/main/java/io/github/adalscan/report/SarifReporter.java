package io.github.adalscan.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.Notification;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.RuleDescriptor;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Writes SARIF 2.1.0 with one run. */
final class SarifReporter implements Reporter {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private final SourceLookup sources;

  SarifReporter(SourceLookup sources) {
    this.sources = sources;
  }

  @Override
  public void write(Report report, OutputStream out) throws IOException {
    ObjectNode root = Json.object();
    root.put("$schema", SCHEMA).put("version", "2.1.0");
    ObjectNode run = root.putArray("runs").addObject();
    SarifArtifacts artifacts = SarifArtifacts.of(report, sources);
    run.putObject("tool").set("driver", driver(report));
    run.set("invocations", invocations(report, artifacts));
    run.putObject("originalUriBaseIds")
        .putObject(SarifArtifacts.BASE)
        .putObject("description")
        .put("text", "The root of the scanned tree.");
    run.set("artifacts", artifacts.toJson());
    run.set("results", new SarifResults(report, artifacts).toJson());
    run.put("columnKind", "utf16CodeUnits");
    run.set("newlineSequences", Json.texts(List.of("\r\n", "\n", "\r")));
    run.put("defaultEncoding", "UTF-8").put("language", "en-US");
    run.putObject("automationDetails").put("id", "adalscan/");
    SarifTaxonomy.add(report.rules(), run);
    Json.write(root, false, out);
  }

  private static ObjectNode driver(Report report) {
    ObjectNode driver = Json.object();
    driver.put("name", "adalscan");
    driver.put("fullName", "adalscan " + report.toolVersion());
    driver.put("organization", "adalscan");
    driver.put("version", report.toolVersion()).put("semanticVersion", report.toolVersion());
    driver.put("language", "en-US");
    ArrayNode rules = driver.putArray("rules");
    List<Integer> numbers = SarifTaxonomy.numbers(report.rules());
    report.rules().forEach(rule -> rules.add(SarifRule.of(rule, numbers)));
    ArrayNode notifications = driver.putArray("notifications");
    for (Notification.Kind kind : Notification.Kind.values()) {
      ObjectNode node = notifications.addObject().put("id", kind.id());
      node.put("name", pascal(kind.id()));
      node.putObject("shortDescription").put("text", sentence(kind.id().replace('-', ' ')));
    }
    SarifTaxonomy.reference(report.rules(), driver);
    return driver;
  }

  /** {@code kebab-case} as {@code PascalCase}. */
  static String pascal(String kebab) {
    StringBuilder name = new StringBuilder();
    for (String word : kebab.split("-", -1)) {
      if (!word.isEmpty()) {
        name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return name.toString();
  }

  /** A text with a capital letter and a final period. */
  static String sentence(String text) {
    String start = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    return start.endsWith(".") ? start : start + ".";
  }

  private static ArrayNode invocations(Report report, SarifArtifacts artifacts) {
    ArrayNode invocations = Json.array();
    ObjectNode invocation = invocations.addObject();
    boolean failed =
        report.notifications().stream()
            .anyMatch(n -> n.kind() == Notification.Kind.INTERNAL_ERROR && n.path().isEmpty());
    invocation.put("executionSuccessful", !failed);
    ArrayNode notifications = invocation.putArray("toolExecutionNotifications");
    for (Notification each : report.notifications()) {
      ObjectNode node = notifications.addObject();
      List<Notification.Kind> kinds = Arrays.asList(Notification.Kind.values());
      node.putObject("descriptor")
          .put("id", each.kind().id())
          .put("index", kinds.indexOf(each.kind()));
      node.put("level", each.level().id());
      node.putObject("message").put("text", Visible.of(each.message()));
      if (!each.path().isEmpty()) {
        node.putArray("locations")
            .addObject()
            .putObject("physicalLocation")
            .set("artifactLocation", artifacts.location(each.path()));
      }
    }
    return invocations;
  }

  /** The level of a rule in words of the {@code problem.severity} property. */
  static String severity(RuleDescriptor rule) {
    return rule.level() == Level.NOTE ? "recommendation" : rule.level().id();
  }
}
