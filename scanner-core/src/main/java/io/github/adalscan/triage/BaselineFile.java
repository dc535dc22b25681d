package io.github.adalscan.triage;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.BaselineEntry;
import io.github.adalscan.model.RuleId;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The text of a baseline: JSON, sorted, one finding a line and no line numbers, so that its
 * differences are small. {@code baseline-1.schema.json} beside this class describes it.
 */
public final class BaselineFile {
  private static final int FORMAT_VERSION = 1;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private BaselineFile() {}

  /** The text of a baseline, with line feeds. */
  public static String write(Baseline baseline) {
    StringBuilder text = new StringBuilder("{\n");
    text.append("  \"formatVersion\": ").append(FORMAT_VERSION).append(",\n");
    text.append("  \"fingerprints\": \"").append(Fingerprinter.VERSION).append("\",\n");
    text.append("  \"findings\": [");
    String lead = "\n";
    for (BaselineEntry entry : baseline.entries()) {
      text.append(lead).append("    ").append(json(entry));
      lead = ",\n";
    }
    return text.append(baseline.entries().isEmpty() ? "]\n}\n" : "\n  ]\n}\n").toString();
  }

  private static ObjectNode json(BaselineEntry entry) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("rule", entry.rule().value()).put("path", entry.path());
    node.put("in", entry.enclosing()).put("symbol", entry.symbol());
    node.put("fingerprint", entry.fingerprint());
    entry.reason().ifPresent(reason -> node.put("reason", reason));
    entry.until().ifPresent(until -> node.put("until", until.toString()));
    return node;
  }

  /**
   * Reads a baseline.
   *
   * @throws BaselineException when it is none; the message is one line
   */
  public static Baseline read(String text) {
    JsonNode root = parse(text);
    int version = root.path("formatVersion").asInt(0);
    if (version != FORMAT_VERSION) {
      throw new BaselineException(
          version > FORMAT_VERSION
              ? "it is of a newer format (" + version + ")"
              : "it is no baseline: 'formatVersion' is missing");
    }
    if (!root.path("fingerprints").asText().equals(Fingerprinter.VERSION)) {
      throw new BaselineException("its fingerprints are not of the kind " + Fingerprinter.VERSION);
    }
    JsonNode findings = root.path("findings");
    if (!findings.isArray()) {
      throw new BaselineException("'findings' is no list");
    }
    List<BaselineEntry> entries = new ArrayList<>();
    for (JsonNode each : findings) {
      entries.add(entry(each, entries.size() + 1));
    }
    return new Baseline(entries);
  }

  private static JsonNode parse(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException broken) {
      String where =
          Optional.ofNullable(broken.getLocation())
              .map(at -> " (line " + at.getLineNr() + ", column " + at.getColumnNr() + ")")
              .orElse("");
      throw new BaselineException("it is broken JSON" + where, broken);
    }
  }

  private static BaselineEntry entry(JsonNode node, int number) {
    try {
      return new BaselineEntry(
          new RuleId(required(node, "rule")),
          required(node, "path"),
          required(node, "fingerprint"),
          node.path("symbol").asText(),
          node.path("in").asText(),
          optional(node, "reason"),
          optional(node, "until").map(LocalDate::parse));
    } catch (IllegalArgumentException | DateTimeException wrong) {
      throw new BaselineException("finding " + number + ": " + wrong.getMessage(), wrong);
    }
  }

  private static String required(JsonNode node, String key) {
    return optional(node, key)
        .orElseThrow(() -> new IllegalArgumentException("'" + key + "' is missing"));
  }

  private static Optional<String> optional(JsonNode node, String key) {
    return Optional.ofNullable(node.get(key)).filter(JsonNode::isTextual).map(JsonNode::asText);
  }
}
