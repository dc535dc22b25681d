package io.github.adalscan.report.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.Diagnosis;
import io.github.adalscan.model.Diagnosis.Certainty;
import io.github.adalscan.model.Diagnosis.LogSummary;
import io.github.adalscan.model.Diagnosis.Ranked;
import io.github.adalscan.model.Diagnosis.Seen;
import io.github.adalscan.model.Diagnosis.Tied;
import io.github.adalscan.model.Diagnosis.TokenClaims;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Location;
import io.github.adalscan.report.finding.ReplacementJson;
import io.github.adalscan.report.finding.ReplacementText;
import io.github.adalscan.report.text.Json;
import io.github.adalscan.report.text.Visible;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes answers of {@code diagnose}, as UTF-8. */
public final class Diagnoses {
  private static final int FORMAT_VERSION = 1;
  private static final int MAX_SHOWN = 10;

  private Diagnoses() {}

  private static void cause(int number, Ranked cause, List<String> lines) {
    lines.add("");
    lines.add(number + ". " + cause.title() + " [" + cause.certainty().id() + "]");
    cause.seen().forEach(seen -> lines.add("   log: " + Visible.of(seen)));
    cause.places().forEach(place -> place(place, lines));
    lines.add("   fix: " + cause.fix());
    if (!cause.check().isEmpty()) {
      lines.add("   code does not decide it; look at: " + cause.check());
    }
  }

  /** Writes for people. */
  public static void text(Diagnosis diagnosis, OutputStream out) throws IOException {
    List<String> lines = new ArrayList<>();
    log(diagnosis.log(), lines);
    if (diagnosis.causes().isEmpty()) {
      lines.add("");
      lines.add("No known cause fits.");
    }
    boolean shown = diagnosis.causes().stream().anyMatch(Diagnoses::isShown);
    List<Ranked> told =
        diagnosis.causes().stream().filter(cause -> !shown || !isVague(cause)).toList();
    int number = 1;
    for (Ranked cause : told) {
      cause(number++, cause, lines);
    }
    List<Ranked> vague = diagnosis.causes().stream().filter(c -> !told.contains(c)).toList();
    if (!vague.isEmpty()) {
      lines.add("");
      lines.add("The same error has other causes, for which nothing else speaks here:");
      vague.forEach(cause -> lines.add("   " + cause.title()));
    }
    String text = String.join("\n", lines) + "\n";
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static boolean isShown(Ranked cause) {
    return cause.certainty() == Certainty.SHOWN;
  }

  private static boolean isVague(Ranked cause) {
    return cause.certainty() == Certainty.POSSIBLE && cause.places().isEmpty();
  }

  private static void log(LogSummary log, List<String> lines) {
    lines.add("Log: " + log.lines() + (log.lines() == 1 ? " line" : " lines"));
    seen("errors", log.codes(), lines);
    seen("called", log.urls(), lines);
    seen("search sign-in logs for", log.ids(), lines);
    seen("in this code", log.frames(), lines);
    log.tokens().stream().limit(MAX_SHOWN).forEach(token -> token(token, lines));
  }

  private static void seen(String label, List<Seen> all, List<String> lines) {
    if (all.isEmpty()) {
      return;
    }
    String shown =
        all.stream()
            .limit(MAX_SHOWN)
            .map(seen -> seen.text() + " (line " + seen.line() + times(seen) + ")")
            .collect(Collectors.joining(", "));
    int more = all.size() - MAX_SHOWN;
    lines.add("  " + label + ": " + Visible.of(shown) + (more > 0 ? " and " + more + " more" : ""));
  }

  private static String times(Seen seen) {
    return seen.count() == 1 ? "" : ", " + seen.count() + " times";
  }

  private static void token(TokenClaims token, List<String> lines) {
    StringBuilder text = new StringBuilder("  token (line " + token.line() + "): aud ");
    text.append(token.audience()).append(token.api().map(name -> ", " + name).orElse(""));
    text.append(
        token.scopes().isEmpty() ? ", no scp" : ", scp " + String.join(" ", token.scopes()));
    text.append(
        token.roles().isEmpty() ? ", no roles" : ", roles " + String.join(" ", token.roles()));
    text.append(token.tenant().isEmpty() ? "" : ", tid " + token.tenant());
    text.append(token.expires().isEmpty() ? "" : ", exp " + token.expires());
    text.append(token.expired() ? ", expired when the line was written" : "");
    lines.add(Visible.of(text.toString()));
    lines.add(
        token.requestedAt().isEmpty()
            ? "    no token request found in the code asks for this audience"
            : "    requested at "
                + token.requestedAt().stream()
                    .limit(MAX_SHOWN)
                    .map(Diagnoses::place)
                    .collect(Collectors.joining(", ")));
  }

  private static void place(Tied tied, List<String> lines) {
    Finding finding = tied.finding();
    lines.add(
        "   code: "
            + Visible.of(
                place(finding.location()) + " " + finding.rule() + " " + finding.message()));
    tied.ties().forEach(tie -> lines.add("         " + Visible.of(tie)));
    if (!tied.ties().isEmpty()) {
      finding.replacement().stream()
          .flatMap(instead -> ReplacementText.lines(instead).stream())
          .limit(MAX_SHOWN)
          .forEach(line -> lines.add("         = " + line));
    }
  }

  private static String place(Location location) {
    return location.path()
        + ":"
        + location.region().startLine()
        + ":"
        + location.region().startColumn();
  }

  /** Writes for programs. */
  public static void json(Diagnosis diagnosis, OutputStream out) throws IOException {
    ObjectNode node = Json.object().put("formatVersion", FORMAT_VERSION);
    LogSummary log = diagnosis.log();
    ObjectNode said = node.putObject("log").put("lines", log.lines());
    said.set("errors", all(log.codes()));
    said.set("calls", all(log.urls()));
    said.set("ids", all(log.ids()));
    said.set("frames", all(log.frames()));
    ArrayNode tokens = said.putArray("tokens");
    log.tokens().forEach(token -> tokens.add(claims(token)));
    ArrayNode causes = node.putArray("causes");
    diagnosis.causes().forEach(cause -> causes.add(cause(cause)));
    Json.write(node, true, out);
  }

  private static ArrayNode all(List<Seen> seen) {
    ArrayNode array = Json.array();
    for (Seen each : seen) {
      array
          .addObject()
          .put("text", Json.whole(each.text()))
          .put("line", each.line())
          .put("count", each.count());
    }
    return array;
  }

  private static ObjectNode claims(TokenClaims token) {
    ObjectNode node = Json.object().put("line", token.line()).put("aud", token.audience());
    token.api().ifPresent(name -> node.put("api", name));
    node.set("scp", Json.texts(token.scopes()));
    node.set("roles", Json.texts(token.roles()));
    node.put("tid", token.tenant()).put("exp", token.expires()).put("expired", token.expired());
    ArrayNode requested = node.putArray("requestedAt");
    token.requestedAt().forEach(location -> requested.add(Json.whole(place(location))));
    return node;
  }

  private static ObjectNode cause(Ranked cause) {
    ObjectNode node = Json.object().put("id", cause.id()).put("title", cause.title());
    node.put("certainty", cause.certainty().id()).put("score", cause.score());
    node.set("log", Json.texts(cause.seen()));
    ArrayNode places = node.putArray("places");
    for (Tied tied : cause.places()) {
      Finding finding = tied.finding();
      ObjectNode place = places.addObject().put("rule", finding.rule().value());
      place.put("path", Json.whole(finding.location().path()));
      place.set("region", Json.region(finding.location().region()));
      place.put("message", Json.whole(finding.message()));
      place.set("ties", Json.texts(tied.ties()));
      finding
          .replacement()
          .ifPresent(instead -> place.set("replacement", ReplacementJson.of(instead)));
    }
    return node.put("fix", cause.fix()).put("check", cause.check());
  }
}
