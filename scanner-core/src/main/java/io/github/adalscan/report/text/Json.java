package io.github.adalscan.report.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.Region;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;

/** Small helpers to write JSON; keys stay in the order in which they are put. */
public final class Json {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Json() {}

  /** An empty object. */
  public static ObjectNode object() {
    return NODES.objectNode();
  }

  /** An empty array. */
  public static ArrayNode array() {
    return NODES.arrayNode();
  }

  /** An array of texts that can be written in UTF-8. */
  public static ArrayNode texts(Collection<String> texts) {
    ArrayNode array = array();
    texts.forEach(text -> array.add(whole(text)));
    return array;
  }

  /** A text without halves of surrogate pairs, which no UTF-8 can hold. */
  public static String whole(String text) {
    StringBuilder whole = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  /** A region by four numbers: from 1 on, columns in UTF-16 units, the end column exclusive. */
  public static ObjectNode region(Region region) {
    return object()
        .put("startLine", region.startLine())
        .put("startColumn", region.startColumn())
        .put("endLine", region.endLine())
        .put("endColumn", region.endColumn());
  }

  /** Writes UTF-8; what a build server would take for a command is spelled with an escape. */
  public static void write(JsonNode node, boolean pretty, OutputStream out) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    String text =
        pretty
            ? mapper.writerWithDefaultPrettyPrinter().writeValueAsString(node)
            : mapper.writeValueAsString(node);
    out.write((escaped(text) + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** Controls that JSON allows and terminals do not, and commands of build servers. */
  private static String escaped(String json) {
    String text = json.contains("##") ? Visible.withoutHashes(json) : json;
    if (text.chars().noneMatch(Json::isOpenControl)) {
      return text;
    }
    StringBuilder safe = new StringBuilder(text.length());
    text.chars()
        .forEach(
            c ->
                safe.append(
                    isOpenControl(c)
                        ? String.format(Locale.ROOT, "\\u%04x", c)
                        : String.valueOf((char) c)));
    return safe.toString();
  }

  private static boolean isOpenControl(int c) {
    return (c >= 0x7F && c <= 0x9F) || c == 0xFFFE || c == 0xFFFF;
  }
}
