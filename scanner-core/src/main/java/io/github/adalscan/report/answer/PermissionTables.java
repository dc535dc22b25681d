package io.github.adalscan.report.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.PermissionNeeds;
import io.github.adalscan.model.PermissionNeeds.Application;
import io.github.adalscan.model.PermissionNeeds.Call;
import io.github.adalscan.model.PermissionNeeds.Comparison;
import io.github.adalscan.report.text.Json;
import io.github.adalscan.report.text.Visible;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Writes answers of {@code permissions}. */
public final class PermissionTables {
  private static final int FORMAT_VERSION = 1;
  private static final List<String> HEADINGS =
      List.of("CALL", "TOKEN", "DELEGATED", "APPLICATION", "WHERE");
  private static final String LIMITS =
      "Least-privileged permissions of Microsoft Graph; the table has holes ('?' is not listed, '-' is"
          + " none listed).";

  private PermissionTables() {}

  /** Writes for people, as UTF-8. */
  public static void text(PermissionNeeds needs, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    for (Application each : needs.applications()) {
      text.append(text.isEmpty() ? "" : "\n");
      text.append(each.path().isEmpty() ? "." : Visible.of(each.path())).append("\n\n");
      table(each, text);
      text.append('\n');
      line("delegated:   ", each.delegated(), text);
      line("application: ", each.application(), text);
      each.comparisons().forEach(comparison -> comparison(comparison, text));
    }
    text.append(needs.applications().isEmpty() ? "No call of Microsoft Graph was found.\n" : "\n");
    text.append(needs.applications().isEmpty() ? "" : LIMITS + "\n");
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void line(String name, List<String> permissions, StringBuilder text) {
    text.append("  ").append(name);
    text.append(permissions.isEmpty() ? "none" : String.join(", ", permissions)).append('\n');
  }

  private static void comparison(Comparison each, StringBuilder text) {
    text.append("\n  ").append(Visible.of(each.source())).append(" (").append(each.kind());
    text.append("): ").append(String.join(", ", each.asked())).append('\n');
    line("missing:     ", each.missing(), text);
    line("not needed:  ", each.unused(), text);
  }

  private static void table(Application application, StringBuilder text) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADINGS);
    application.calls().forEach(call -> rows.add(row(call)));
    int[] widths = new int[HEADINGS.size()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], row.get(i).length());
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        line.append("  ").append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length()));
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
  }

  private static List<String> row(Call call) {
    String where = call.location().path() + ":" + call.location().region().startLine();
    return List.of(
        Visible.of(call.method() + " " + call.path()),
        call.token().title(),
        cell(call.delegated(), call),
        cell(call.application(), call),
        Visible.of(where) + (call.note().isEmpty() ? "" : " (" + call.note() + ")"));
  }

  private static String cell(List<String> permissions, Call call) {
    if (!permissions.isEmpty()) {
      return String.join(" + ", permissions);
    }
    return call.listed() ? "-" : "?";
  }

  /** Writes for programs, as UTF-8. */
  public static void json(PermissionNeeds needs, OutputStream out) throws IOException {
    ObjectNode node = Json.object().put("formatVersion", FORMAT_VERSION);
    ArrayNode applications = node.putArray("applications");
    for (Application each : needs.applications()) {
      ObjectNode one = applications.addObject().put("path", Json.whole(each.path()));
      one.set("delegated", Json.texts(each.delegated()));
      one.set("application", Json.texts(each.application()));
      ArrayNode calls = one.putArray("calls");
      each.calls().forEach(call -> calls.add(json(call)));
      ArrayNode comparisons = one.putArray("comparisons");
      each.comparisons().forEach(comparison -> comparisons.add(json(comparison)));
    }
    Json.write(node, true, out);
  }

  private static ObjectNode json(Call call) {
    ObjectNode node =
        Json.object()
            .put("method", call.method())
            .put("path", Json.whole(call.path()))
            .put("token", call.token().title())
            .put("listed", call.listed())
            .put("file", Json.whole(call.location().path()));
    node.set("region", Json.region(call.location().region()));
    node.set("delegated", Json.texts(call.delegated()));
    node.set("application", Json.texts(call.application()));
    return call.note().isEmpty() ? node : node.put("note", call.note());
  }

  private static ObjectNode json(Comparison each) {
    ObjectNode node =
        Json.object().put("source", Json.whole(each.source())).put("kind", each.kind());
    node.set("asked", Json.texts(each.asked()));
    node.set("missing", Json.texts(each.missing()));
    node.set("notNeeded", Json.texts(each.unused()));
    return node;
  }
}
