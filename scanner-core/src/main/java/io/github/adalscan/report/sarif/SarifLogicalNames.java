package io.github.adalscan.report.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.report.text.Json;
import io.github.adalscan.report.text.Visible;
import java.util.LinkedHashMap;
import java.util.Map;

/** The declarations, keys and elements that results are in. */
final class SarifLogicalNames {
  private final Map<ObjectNode, Integer> names = new LinkedHashMap<>();

  /** The logical location of a name in a file. */
  ObjectNode of(String path, String name) {
    ObjectNode location = Json.object();
    location.put("fullyQualifiedName", Visible.characters(Json.whole(name)));
    location.put("kind", kind(path, name));
    Integer index = names.computeIfAbsent(location, key -> names.size());
    return location.deepCopy().put("index", index);
  }

  private static String kind(String path, String name) {
    if (path.endsWith(".xml")) {
      return "element";
    }
    if (path.endsWith(".json") || path.endsWith(".yaml") || path.endsWith(".yml")) {
      return "property";
    }
    boolean code = path.endsWith(".java") || path.endsWith(".kt") || path.endsWith(".groovy");
    if (!code) {
      return "property";
    }
    String last = LastPart.ofName(name);
    boolean type = !last.isEmpty() && Character.isUpperCase(last.charAt(0));
    return type ? "type" : "function";
  }

  void add(ObjectNode run) {
    if (!names.isEmpty()) {
      ArrayNode all = run.putArray("logicalLocations");
      names.keySet().forEach(all::add);
    }
  }
}
