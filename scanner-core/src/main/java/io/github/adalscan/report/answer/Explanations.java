package io.github.adalscan.report.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.Explanation;
import io.github.adalscan.model.Explanation.Section;
import io.github.adalscan.report.finding.ReplacementJson;
import io.github.adalscan.report.finding.ReplacementText;
import io.github.adalscan.report.text.Json;
import io.github.adalscan.report.text.Visible;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes answers of {@code explain}. */
public final class Explanations {
  private static final int FORMAT_VERSION = 1;

  private Explanations() {}

  /** Writes for people, as UTF-8. */
  public static void text(Explanation explanation, OutputStream out) throws IOException {
    StringBuilder text = new StringBuilder();
    text.append(Visible.of(explanation.topic())).append(": ").append(explanation.title());
    text.append('\n');
    explanation
        .replacement()
        .ifPresent(
            instead -> {
              text.append('\n');
              ReplacementText.lines(instead).forEach(line -> line(line, text));
              text.append("  effort: ").append(instead.effort().id()).append('\n');
            });
    for (Section section : explanation.sections()) {
      text.append('\n').append(section.heading()).append('\n');
      section.lines().forEach(line -> line(Visible.of(line), text));
    }
    out.write(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private static void line(String line, StringBuilder text) {
    text.append(line.isEmpty() ? "" : "  ").append(line).append('\n');
  }

  /** Writes for programs, as UTF-8; {@code replacement} is the object of the JSON report. */
  public static void json(Explanation explanation, OutputStream out) throws IOException {
    ObjectNode node = Json.object().put("formatVersion", FORMAT_VERSION);
    node.put("topic", Json.whole(explanation.topic()));
    node.put("title", Json.whole(explanation.title()));
    explanation
        .replacement()
        .ifPresent(instead -> node.set("replacement", ReplacementJson.of(instead)));
    ArrayNode sections = node.putArray("sections");
    for (Section section : explanation.sections()) {
      sections
          .addObject()
          .put("heading", section.heading())
          .set("lines", Json.texts(section.lines()));
    }
    Json.write(node, true, out);
  }
}
