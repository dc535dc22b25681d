package io.github.adalscan.detect.request;

import io.github.adalscan.fact.code.Expr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

  /**
   * An unknown part; the expression is not always at hand.
   *
   * @param alternatives what a part that is kept as it is written can be; empty for other parts
   * @param lead the sign that the text begins with and the expression has to lose
   */
  record Hole(String name, Optional<Expr> supplier, List<String> alternatives, String lead) {
    Hole {
      alternatives = List.copyOf(alternatives);
    }
  }

  private final StringBuilder text = new StringBuilder();
  private final List<Hole> holes = new ArrayList<>();
  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> counts = new HashMap<>();
  private Shape shape = Shape.CONCAT;
  private boolean simplified;

  void add(String known) {
    text.append(known);
  }

  void add(String name, Optional<Expr> supplier) {
    add(new Hole(unique(plain(name)), supplier, List.of(), ""));
  }

  /** Adds an expression that is kept as it is written. */
  void keep(Expr expr, List<String> alternatives, String lead) {
    text.append(lead);
    add(new Hole(unique("value"), Optional.of(expr), alternatives, lead));
  }

  private void add(Hole hole) {
    holes.add(hole);
    text.append('{').append(hole.name()).append('}');
  }

  /** Notes that the text tells less than the code: code chooses or encodes. */
  void simplify() {
    simplified = true;
  }

  boolean isSimplified() {
    return simplified;
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
    while (!taken.add(candidate)) {
      candidate = name + counts.merge(name, 2, (last, first) -> last + 1);
    }
    return candidate;
  }
}
