package io.github.adalscan.report.sarif;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.report.text.Json;
import io.github.adalscan.report.text.Visible;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Things that a run lists once and that its results point at by their place in the list: rules,
 * files, declarations, weaknesses. The lists of several runs become one each.
 */
final class SarifIndexes {
  private final Map<String, JsonNode> rules = new TreeMap<>();
  private final Map<String, JsonNode> files = new TreeMap<>();
  private final Map<String, JsonNode> names = new LinkedHashMap<>();
  private final Map<String, JsonNode> taxa = new TreeMap<>();

  /** Takes in the lists of a run; the first of equal things stays. */
  void add(JsonNode run) {
    run.at("/tool/driver/rules").forEach(rule -> rules.putIfAbsent(text(rule, "/id"), rule));
    run.path("artifacts").forEach(file -> files.putIfAbsent(text(file, "/location/uri"), file));
    run.path("logicalLocations").forEach(name -> names.putIfAbsent(nameOf(name), name));
    run.at("/taxonomies/0/taxa").forEach(taxon -> taxa.putIfAbsent(text(taxon, "/id"), taxon));
  }

  /** Puts the lists into a run. */
  void write(ObjectNode run) {
    ((ObjectNode) run.at("/tool/driver")).set("rules", list(rules));
    run.set("artifacts", list(files));
    if (!names.isEmpty()) {
      run.set("logicalLocations", list(names));
    }
    if (run.at("/taxonomies/0") instanceof ObjectNode taxonomy) {
      taxonomy.set("taxa", list(taxa));
    }
  }

  private ArrayNode list(Map<String, JsonNode> things) {
    ArrayNode list = Json.array();
    things.values().forEach(thing -> list.add(renumbered(thing.deepCopy())));
    return list;
  }

  /** The same with every index pointing into the merged lists. */
  JsonNode renumbered(JsonNode node) {
    if (node instanceof ObjectNode object) {
      if (object.has("ruleIndex")) {
        object.put("ruleIndex", place(rules, text(object, "/ruleId")));
      }
      if (object.has("index")) {
        renumber(object);
      }
    }
    node.forEach(this::renumbered);
    return node;
  }

  private void renumber(ObjectNode object) {
    if (object.has("uri")) {
      object.put("index", place(files, text(object, "/uri")));
    } else if (object.has("fullyQualifiedName")) {
      object.put("index", place(names, nameOf(object)));
    } else if (object.has("toolComponent")) {
      object.put("index", place(taxa, text(object, "/id")));
    }
  }

  private static int place(Map<String, JsonNode> things, String key) {
    List<String> keys = new ArrayList<>(things.keySet());
    int place = keys.indexOf(key);
    if (place < 0) {
      throw new MergeException("it points at '" + Visible.of(key) + "', which it does not list");
    }
    return place;
  }

  private static String nameOf(JsonNode name) {
    return text(name, "/fullyQualifiedName") + " " + text(name, "/kind");
  }

  private static String text(JsonNode node, String pointer) {
    return node.at(pointer).asText();
  }
}
