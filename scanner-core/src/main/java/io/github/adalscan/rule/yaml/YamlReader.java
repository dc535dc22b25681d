package io.github.adalscan.rule.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Reads one YAML document into nodes; duplicate keys, nulls and second documents are errors. */
public final class YamlReader {
  private final String file;
  private final JsonParser parser;

  private YamlReader(String file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
  }

  /**
   * Reads a document.
   *
   * @param file named in errors
   * @throws RuleLoadException when the text is not one YAML document
   */
  public static YamlNode read(String file, String text) {
    try (JsonParser parser = new YAMLFactory().createParser(text)) {
      return new YamlReader(file, parser).document();
    } catch (JsonProcessingException e) {
      throw new RuleLoadException(mark(file, e.getLocation()), sentence(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new RuleLoadException(file, "cannot be read: " + e.getMessage());
    }
  }

  private YamlNode document() throws IOException {
    if (parser.nextToken() == null) {
      throw new RuleLoadException(new Mark(file, 1, 1), "the file is empty");
    }
    YamlNode root = node();
    if (parser.nextToken() != null) {
      throw new RuleLoadException(mark(), "write one document in a file");
    }
    return root;
  }

  private YamlNode node() throws IOException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> mapping();
      case START_ARRAY -> sequence();
      case VALUE_NULL -> throw new RuleLoadException(mark(), "write a value or leave the key out");
      default -> new YamlNode.Scalar(parser.getText(), mark());
    };
  }

  private YamlNode sequence() throws IOException {
    Mark start = mark();
    List<YamlNode> items = new ArrayList<>();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      items.add(node());
    }
    return new YamlNode.Sequence(items, start);
  }

  private YamlNode mapping() throws IOException {
    Mark start = mark();
    Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String key = parser.currentName();
      Mark keyMark = mark();
      parser.nextToken();
      if (entries.put(key, new YamlNode.Entry(keyMark, node())) != null) {
        throw new RuleLoadException(keyMark, "key '" + key + "' stands here a second time");
      }
    }
    return new YamlNode.Mapping(entries, start);
  }

  private Mark mark() {
    return mark(file, parser.currentTokenLocation());
  }

  private static Mark mark(String file, JsonLocation at) {
    return at == null
        ? new Mark(file, 1, 1)
        : new Mark(file, Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()));
  }

  /** The parser's sentence without its excerpts, which are indented. */
  private static String sentence(String message) {
    return message
        .lines()
        .filter(line -> !line.isBlank() && line.charAt(0) != ' ')
        .collect(Collectors.joining(", "));
  }
}
