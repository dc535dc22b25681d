package io.github.adalscan.extract.config;

import io.github.adalscan.extract.text.lex.Span;
import java.util.List;

/**
 * A value of a TOML text.
 *
 * @param path table, key and the keys of inline tables; a position in a list is a number
 * @param keySpan the last key
 * @param span without quotes
 */
record TomlValue(List<String> path, String value, Span keySpan, Span span) {
  /** The part of the path at an index; empty behind its end. */
  String part(int index) {
    return index < path.size() ? path.get(index) : "";
  }

  /** The parts of the path from an index on, joined with dots. */
  String from(int index) {
    return String.join(".", path.subList(Math.min(index, path.size()), path.size()));
  }
}
