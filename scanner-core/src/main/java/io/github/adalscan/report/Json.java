package io.github.adalscan.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.Region;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Collection;

/** Small helpers to write JSON; keys stay in the order in which they are put. */
final class Json {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Json() {}

  static ObjectNode object() {
    return NODES.objectNode();
  }

  static ArrayNode array() {
    return NODES.arrayNode();
  }

  static ArrayNode texts(Collection<String> texts) {
    ArrayNode array = array();
    texts.forEach(text -> array.add(whole(text)));
    return array;
  }

  /** A text without halves of surrogate pairs, which no UTF-8 can hold. */
  static String whole(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  static ObjectNode region(Region region) {
    return object()
        .put("startLine", region.startLine())
        .put("startColumn", region.startColumn())
        .put("endLine", region.endLine())
        .put("endColumn", region.endColumn());
  }

  static void write(JsonNode node, boolean pretty, OutputStream out) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    mapper.configure(JsonGenerator.Feature.AUTO_CLOSE_TARGET, false);
    if (pretty) {
      mapper.writerWithDefaultPrettyPrinter().writeValue(out, node);
    } else {
      mapper.writeValue(out, node);
    }
    out.write('\n');
  }
}
