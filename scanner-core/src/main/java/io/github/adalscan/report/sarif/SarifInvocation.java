package io.github.adalscan.report.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.Notification;
import io.github.adalscan.model.Report;
import io.github.adalscan.report.options.Invocation;
import io.github.adalscan.report.options.ReportOptions;
import io.github.adalscan.report.text.Json;
import io.github.adalscan.report.text.Sentences;
import io.github.adalscan.report.text.Visible;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** How the scanner ran. */
final class SarifInvocation {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final String HIDDEN = "[PATH]";

  private final Invocation invocation;
  private final boolean timed;
  private final SarifArtifacts artifacts;

  SarifInvocation(ReportOptions options, SarifArtifacts artifacts) {
    this.invocation = options.invocation();
    this.timed = !options.sarif().reproducible();
    this.artifacts = artifacts;
  }

  ObjectNode of(Report report, int dropped) {
    ObjectNode node = Json.object();
    if (!invocation.arguments().isEmpty()) {
      List<String> arguments =
          invocation.arguments().stream().map(SarifInvocation::published).toList();
      node.set("arguments", Json.texts(arguments));
    }
    node.putObject("workingDirectory").put("uriBaseId", SarifArtifacts.BASE);
    time("startTimeUtc", invocation.start(), node);
    time("endTimeUtc", invocation.end(), node);
    invocation
        .exitCode()
        .ifPresent(
            code ->
                node.put("exitCode", code)
                    .put("exitCodeDescription", Sentences.of(invocation.meaning())));
    node.put("executionSuccessful", !failed(report));
    ArrayNode notices = node.putArray("toolExecutionNotifications");
    report.notifications().forEach(each -> notices.add(notice(each)));
    if (dropped > 0) {
      ObjectNode cut = cut(dropped);
      time("timeUtc", invocation.end(), cut);
      notices.add(cut);
    }
    return node;
  }

  /** Says how many results were left out. */
  static ObjectNode cut(int dropped) {
    String message =
        Sentences.counted(dropped, "result")
            + " of lower severity did not fit into this file; see --sarif-max-results."
            + " The JSON report holds all.";
    return notice(SarifNotice.RESULTS_CUT, Level.WARNING, message);
  }

  /** Paths say where and for whom the scanner ran, so only names of the current folder stay. */
  private static String published(String argument) {
    int equals = argument.indexOf('=');
    String value = argument.substring(equals + 1);
    boolean path = value.indexOf('/') >= 0 || value.indexOf('\\') >= 0 || value.startsWith("~");
    return path ? argument.substring(0, equals + 1) + HIDDEN : Visible.characters(argument);
  }

  private void time(String key, Optional<Instant> time, ObjectNode node) {
    time.filter(known -> timed).ifPresent(known -> node.put(key, TIME.format(known)));
  }

  private static boolean failed(Report report) {
    return report.notifications().stream()
        .anyMatch(n -> n.kind() == Notification.Kind.INTERNAL_ERROR && n.path().isEmpty());
  }

  private ObjectNode notice(Notification each) {
    SarifNotice kind = SarifNotice.of(each.kind());
    ObjectNode node = notice(kind, each.level(), Visible.characters(Json.whole(each.message())));
    time("timeUtc", invocation.end(), node);
    if (!each.path().isEmpty()) {
      ObjectNode place = node.putArray("locations").addObject().putObject("physicalLocation");
      place.set("artifactLocation", artifacts.location(each.path()));
      each.region().ifPresent(region -> place.set("region", Json.region(region)));
    }
    return node;
  }

  private static ObjectNode notice(SarifNotice kind, Level level, String text) {
    ObjectNode node = Json.object();
    node.putObject("descriptor").put("id", kind.id()).put("index", kind.index());
    node.put("level", level.id());
    String escaped = SarifMessage.escaped(text);
    ObjectNode message = node.putObject("message").put("text", escaped).put("id", "default");
    message.set("arguments", Json.texts(List.of(escaped)));
    return node;
  }
}
