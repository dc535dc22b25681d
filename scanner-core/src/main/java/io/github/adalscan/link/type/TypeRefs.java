package io.github.adalscan.link.type;

import io.github.adalscan.fact.TypeRef;
import java.util.ArrayList;
import java.util.List;

/** Reads type names as catalogues spell them. */
final class TypeRefs {
  private TypeRefs() {}

  /** Reads {@code p.Type<q.Argument, r.Other<s.T>>}, fully qualified. */
  static TypeRef parse(String text) {
    String trimmed = text.trim();
    int open = trimmed.indexOf('<');
    if (open < 0 || !trimmed.endsWith(">")) {
      return trimmed.isEmpty() ? TypeRef.UNKNOWN : TypeRef.exact(trimmed);
    }
    TypeRef base = TypeRef.exact(trimmed.substring(0, open));
    return base.withArguments(arguments(trimmed.substring(open + 1, trimmed.length() - 1)));
  }

  private static List<TypeRef> arguments(String text) {
    List<TypeRef> all = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '<' ? 1 : c == '>' ? -1 : 0;
      if (c == ',' && depth == 0) {
        all.add(parse(text.substring(from, i)));
        from = i + 1;
      }
    }
    all.add(parse(text.substring(from)));
    return all;
  }
}
