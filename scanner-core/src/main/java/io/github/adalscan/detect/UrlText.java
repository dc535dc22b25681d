package io.github.adalscan.detect;

import io.github.adalscan.fact.code.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A text that code puts together, with the expressions that supply its unknown parts. In the text
 * those are {@code {name}}; no two of them have the same name.
 */
final class UrlText {
  /** How the code puts the text together. */
  enum Shape {
    CONCAT,
    /** {@code String.format}. */
    PRINTF,
    /** {@code "...".formatted}. */
    FORMATTED,
    MESSAGE,
    OTHER
  }

  /** An unknown part; the expression is not always at hand. */
  record Hole(String name, Optional<Expr> supplier) {}

  private final StringBuilder text = new StringBuilder();
  private final List<Hole> holes = new ArrayList<>();
  private Shape shape = Shape.CONCAT;

  void add(String known) {
    text.append(known);
  }

  void add(String name, Optional<Expr> supplier) {
    String unique = unique(plain(name));
    holes.add(new Hole(unique, supplier));
    text.append('{').append(unique).append('}');
  }

  void shape(Shape found) {
    shape = found;
  }

  Shape shape() {
    return shape;
  }

  String text() {
    return text.toString();
  }

  List<Hole> holes() {
    return List.copyOf(holes);
  }

  Optional<Hole> hole(String name) {
    return holes.stream().filter(hole -> hole.name().equals(name)).findFirst();
  }

  /** A getter is named after what it gets. */
  private static String plain(String name) {
    int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
    boolean getter =
        prefix > 0 && name.length() > prefix && Character.isUpperCase(name.charAt(prefix));
    if (!getter) {
      return name.isEmpty() ? "value" : name;
    }
    return name.substring(prefix, prefix + 1).toLowerCase(Locale.ROOT) + name.substring(prefix + 1);
  }

  private String unique(String name) {
    String candidate = name;
    for (int i = 2; hole(candidate).isPresent(); i++) {
      candidate = name + i;
    }
    return candidate;
  }
}
