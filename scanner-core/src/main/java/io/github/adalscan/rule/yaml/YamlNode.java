package io.github.adalscan.rule.yaml;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a YAML document and the place where it stands. */
public sealed interface YamlNode {
  /** Where it begins. */
  Mark mark();

  /** What it is, in words for a message. */
  String describe();

  /** A text, number or flag, as written. */
  record Scalar(String value, Mark mark) implements YamlNode {
    @Override
    public String describe() {
      return "a text";
    }
  }

  /** A list. */
  record Sequence(List<YamlNode> items, Mark mark) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public String describe() {
      return "a list";
    }
  }

  /** A mapping with its keys in the order of the file. */
  record Mapping(Map<String, Entry> entries, Mark mark) implements YamlNode {
    public Mapping {
      entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
    }

    @Override
    public String describe() {
      return "a mapping";
    }
  }

  /**
   * A value of a mapping.
   *
   * @param key where its key stands
   */
  record Entry(Mark key, YamlNode value) {}
}
