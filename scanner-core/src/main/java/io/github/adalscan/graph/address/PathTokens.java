package io.github.adalscan.graph.address;

import java.util.ArrayList;
import java.util.List;

/** The segments of a path; the key of {@code users('id')} is a token of its own. */
public final class PathTokens {
  private PathTokens() {}

  /** The segments of a path, with keys in brackets as segments of their own. */
  public static List<String> of(String path) {
    List<String> tokens = new ArrayList<>();
    for (String segment : segments(path)) {
      add(structural(segment), tokens);
    }
    return tokens;
  }

  private static List<String> segments(String path) {
    List<String> segments = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    int depth = 0;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == '/' && depth <= 0) {
        segments.add(current.toString());
        current.setLength(0);
      } else {
        current.append(c);
      }
    }
    segments.add(current.toString());
    segments.removeIf(String::isEmpty);
    return segments;
  }

  /** Reads the encoded characters that shape a path; others keep their encoding. */
  private static String structural(String segment) {
    return segment
        .replace("%24", "$")
        .replace("%27", "'")
        .replace("%28", "(")
        .replace("%29", ")")
        .replace("\\u0024", "$");
  }

  private static void add(String segment, List<String> tokens) {
    int open = segment.indexOf('(');
    if (open <= 0 || !segment.endsWith(")")) {
      tokens.add(segment);
      return;
    }
    String key = segment.substring(open + 1, segment.length() - 1).strip();
    tokens.add(segment.substring(0, open));
    if (!key.isEmpty()) {
      tokens.add(unquoted(key.startsWith("objectId=") ? key.substring(9) : key));
    }
  }

  private static String unquoted(String key) {
    String literal = key.startsWith("guid'") ? key.substring(4) : key;
    boolean quoted = literal.length() > 1 && literal.startsWith("'") && literal.endsWith("'");
    return quoted ? literal.substring(1, literal.length() - 1) : literal;
  }
}
