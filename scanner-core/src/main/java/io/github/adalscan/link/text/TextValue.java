package io.github.adalscan.link.text;

import io.github.adalscan.model.Location;
import io.github.adalscan.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A text that an expression can be, with holes where it is not known, and the way it took.
 *
 * @param pieces in order; never two texts of the same origin in a row
 * @param trail where the value was born and what it passed through, in that order
 */
public record TextValue(List<Piece> pieces, List<Step> trail) {
  /** A known or unknown part of a text. */
  public sealed interface Piece {}

  /** Known text and the literal that it comes from. */
  public record Text(String text, Location origin) implements Piece {}

  /**
   * An unknown part.
   *
   * @param name of the variable, field, parameter or method that supplies it; may be empty
   * @param setting true for what the environment or a configuration elsewhere may set
   */
  public record Hole(String name, boolean setting) implements Piece {
    /** A part of which nothing but a name is known. */
    public Hole(String name) {
      this(name, false);
    }
  }

  public TextValue {
    pieces = List.copyOf(pieces);
    trail = List.copyOf(trail);
  }

  /** A value of one literal. */
  public static TextValue of(String text, Location origin) {
    return new TextValue(List.of(new Text(text, origin)), List.of());
  }

  /** A value of which only a name is known. */
  public static TextValue hole(String name) {
    return new TextValue(List.of(new Hole(name)), List.of());
  }

  /** A value that nothing in the tree sets, by its key. */
  public static TextValue setting(String key) {
    return new TextValue(List.of(new Hole(key, true)), List.of());
  }

  /**
   * What is named so and unknown: a setting where nothing but settings gives it; the constant of a
   * library where that alone does, for its name may be known.
   */
  public static TextValue unknown(String name, List<TextValue> given) {
    if (given.size() == 1 && given.get(0).isConstant()) {
      return given.get(0);
    }
    boolean set =
        !given.isEmpty()
            && given.stream()
                .flatMap(value -> value.pieces().stream())
                .allMatch(piece -> piece instanceof Hole hole && hole.setting());
    return set ? setting(name) : hole(name);
  }

  private boolean isConstant() {
    return pieces.size() == 1
        && pieces.get(0) instanceof Hole hole
        && !hole.setting()
        && hole.name().indexOf('_') > 0
        && hole.name().chars().noneMatch(Character::isLowerCase);
  }

  /** This text followed by another. */
  public TextValue then(TextValue next) {
    List<Piece> all = new ArrayList<>(pieces);
    all.addAll(next.pieces);
    List<Step> steps = new ArrayList<>(trail);
    next.trail.stream().filter(step -> !steps.contains(step)).forEach(steps::add);
    return new TextValue(all, steps);
  }

  /** The same text with one more step at the end of its way. */
  public TextValue via(Step step) {
    if (trail.contains(step)) {
      return this;
    }
    List<Step> steps = new ArrayList<>(trail);
    steps.add(step);
    return new TextValue(pieces, steps);
  }

  /** The text when all of it is known. */
  public Optional<String> complete() {
    return pieces.stream().anyMatch(Hole.class::isInstance)
        ? Optional.empty()
        : Optional.of(render());
  }

  /**
   * A part of a text of which every character is known.
   *
   * @param from offset of the first character in UTF-16 code units
   * @param to offset behind the last one
   */
  public TextValue between(int from, int to) {
    List<Piece> part = new ArrayList<>();
    int at = 0;
    for (Piece piece : pieces) {
      if (piece instanceof Text known) {
        int start = Math.max(from - at, 0);
        int end = Math.min(to - at, known.text().length());
        if (start < end) {
          part.add(new Text(known.text().substring(start, end), known.origin()));
        }
        at += known.text().length();
      }
    }
    return new TextValue(part, trail);
  }

  /** True when nothing of it is known. */
  public boolean unknown() {
    boolean open = pieces.isEmpty() || pieces.stream().anyMatch(Hole.class::isInstance);
    return open
        && pieces.stream().noneMatch(p -> p instanceof Text known && !known.text().isEmpty());
  }

  /** What is known before the first unknown part; empty when the text begins with one. */
  public String start() {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      if (!(piece instanceof Text known)) {
        break;
      }
      text.append(known.text());
    }
    return text.toString();
  }

  /** Whether the text starts with a part; empty where what is known of it does not tell. */
  public Optional<Boolean> startsWith(String part) {
    String start = start();
    boolean open = start.length() < part.length() && part.startsWith(start);
    return open && complete().isEmpty() ? Optional.empty() : Optional.of(start.startsWith(part));
  }

  /** The text without blanks around it. */
  public TextValue stripped() {
    return Stripping.after("strip", List.of(this)).get(0);
  }

  /** UTF-16 code units of {@link #render}. */
  public int length() {
    int length = 0;
    for (Piece piece : pieces) {
      length += piece instanceof Text known ? known.text().length() : 0;
      length += piece instanceof Hole hole ? hole.name().length() + 2 : 0;
    }
    return length;
  }

  /** The text with {@code {name}} for unknown parts. */
  public String render() {
    StringBuilder text = new StringBuilder();
    for (Piece piece : pieces) {
      if (piece instanceof Text known) {
        text.append(known.text());
      } else if (piece instanceof Hole hole) {
        text.append('{').append(hole.name()).append('}');
      }
    }
    return text.toString();
  }
}
