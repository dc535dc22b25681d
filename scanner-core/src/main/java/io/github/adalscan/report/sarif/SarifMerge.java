package io.github.adalscan.report.sarif;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.Level;
import io.github.adalscan.report.options.SarifOptions;
import io.github.adalscan.report.text.Json;
import io.github.adalscan.report.text.Visible;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Makes one SARIF file with one run out of several of this scanner: services take one run of a
 * category for a commit. Equal results count once.
 */
public final class SarifMerge {
  private final SarifIndexes indexes = new SarifIndexes();
  private final Map<String, ObjectNode> results = new LinkedHashMap<>();
  private final List<JsonNode> runs = new ArrayList<>();

  /**
   * Takes in a file.
   *
   * @throws MergeException when it is no SARIF of this scanner, or does not fit the others
   */
  public void add(byte[] file) {
    JsonNode run = run(file);
    if (!runs.isEmpty()) {
      same(run, "/tool/driver/version", "is of another version of the scanner");
      same(run, "/versionControlProvenance/0/revisionId", "is of another revision");
      same(run, "/originalUriBaseIds", "has its paths start elsewhere");
    }
    runs.add(run);
    indexes.add(run);
    for (JsonNode result : run.path("results")) {
      JsonNode place = result.at("/locations/0/physicalLocation");
      String key =
          String.join(
              "\0",
              result.path("ruleId").asText(),
              place.at("/artifactLocation/uri").asText(),
              place.path("region").toString(),
              result.at("/message/text").asText());
      results.putIfAbsent(key, result.deepCopy());
    }
  }

  private static JsonNode run(byte[] file) {
    try {
      JsonNode root = new ObjectMapper().readTree(file);
      JsonNode run = root.at("/runs/0");
      if (!root.path("version").asText().equals("2.1.0")
          || root.path("runs").size() != 1
          || !run.at("/tool/driver/name").asText().equals("adalscan")
          || !(run instanceof ObjectNode)) {
        throw new MergeException("is no SARIF of this scanner");
      }
      return run;
    } catch (IOException broken) {
      throw new MergeException("is no JSON");
    }
  }

  private void same(JsonNode run, String pointer, String otherwise) {
    if (!run.at(pointer).equals(runs.get(0).at(pointer))) {
      throw new MergeException(otherwise);
    }
  }

  /**
   * Writes the merged file.
   *
   * @param options category, number of results and look count
   */
  public void write(SarifOptions options, OutputStream out) throws IOException {
    ObjectNode run = runs.get(0).deepCopy();
    indexes.write(run);
    List<ObjectNode> chosen = chosen(options.maxResults());
    invocations(run, results.size() - chosen.size());
    ArrayNode list = run.putArray("results");
    chosen.forEach(result -> list.add(indexes.renumbered(result)));
    completeTriage(list);
    run.putObject("automationDetails").put("id", category(options));
    run.remove("baselineGuid");
    redactionTokens(run);
    ObjectNode root = Json.object();
    root.put("$schema", SarifReporter.SCHEMA).put("version", "2.1.0");
    root.putArray("runs").add(run);
    Json.write(root, options.pretty(), out);
  }

  /** The worst of them, in the order of their places. */
  private List<ObjectNode> chosen(int room) {
    return results.values().stream()
        .sorted(Comparator.comparing(SarifMerge::level))
        .limit(room)
        .sorted(
            Comparator.comparing(
                    (ObjectNode result) -> place(result, "/artifactLocation/uri").asText())
                .thenComparing(result -> place(result, "/region/startLine").asInt())
                .thenComparing(result -> place(result, "/region/startColumn").asInt())
                .thenComparing(result -> result.path("ruleId").asText()))
        .toList();
  }

  private static Level level(JsonNode result) {
    return Stream.of(Level.values())
        .filter(level -> level.id().equals(result.path("level").asText()))
        .findFirst()
        .orElse(Level.NOTE);
  }

  private static JsonNode place(JsonNode result, String pointer) {
    return result.at("/locations/0/physicalLocation" + pointer);
  }

  private void invocations(ObjectNode run, int dropped) {
    ArrayNode all = run.putArray("invocations");
    for (JsonNode each : runs) {
      each.path("invocations").forEach(one -> all.add(indexes.renumbered(one.deepCopy())));
    }
    if (dropped > 0
        && all.path(0).path("toolExecutionNotifications") instanceof ArrayNode notices) {
      notices.add(SarifInvocation.cut(dropped));
    }
  }

  /** What one result has, all must have. */
  private static void completeTriage(ArrayNode list) {
    boolean suppressed = false;
    int compared = 0;
    for (JsonNode result : list) {
      suppressed |= result.has("suppressions");
      compared += result.has("baselineState") ? 1 : 0;
    }
    if (compared > 0 && compared < list.size()) {
      throw new MergeException("is compared with a baseline, and another file is not");
    }
    for (JsonNode result : list) {
      if (suppressed && !result.has("suppressions")) {
        ((ObjectNode) result).putArray("suppressions");
      }
    }
  }

  /** The category that was asked for, else that of all files, else the one of the whole tree. */
  private String category(SarifOptions options) {
    TreeSet<String> ids = new TreeSet<>();
    runs.forEach(run -> ids.add(run.at("/automationDetails/id").asText()));
    String shared = ids.size() == 1 ? ids.first() : "adalscan/";
    Optional<String> named = options.category().map(name -> name.replaceFirst("/+$", ""));
    return named.map(name -> "adalscan/" + Visible.characters(name) + "/").orElse(shared);
  }

  private void redactionTokens(ObjectNode run) {
    runs.stream()
        .map(each -> each.path("redactionTokens"))
        .filter(JsonNode::isArray)
        .findFirst()
        .ifPresent(tokens -> run.set("redactionTokens", tokens));
  }
}
