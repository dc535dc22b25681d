package io.github.adalscan.token.fact;

import io.github.adalscan.link.text.Separator;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Step;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A text of a request: a scope, a resource, an authority, an address.
 *
 * @param value what is known of it
 * @param location the literal that most of it comes from; where nothing is known, the expression
 * @param place the expression that gives it to the request; parts are equal wherever they are given
 */
public record TextPart(TextValue value, Location location, Location place) {
  /** A part that is given where it is written. */
  public TextPart(TextValue value, Location location) {
    this(value, location, location);
  }

  /** The part that a value gives. */
  public static TextPart of(TextValue value, Location otherwise) {
    Location location = otherwise;
    int longest = 0;
    for (TextValue.Piece piece : value.pieces()) {
      if (piece instanceof TextValue.Text text && text.text().length() > longest) {
        longest = text.text().length();
        location = text.origin();
      }
    }
    return new TextPart(value, location, otherwise);
  }

  /** A text as the source spells it. */
  public static TextPart literal(String text, Location location) {
    return new TextPart(TextValue.of(text, location), location);
  }

  /** A piece of the text, at the same place. */
  public TextPart as(String piece) {
    TextValue other = new TextValue(List.of(new TextValue.Text(piece, location)), value.trail());
    return new TextPart(other, location, place);
  }

  /** The same text, at the last literal that holds a word; as it is when none does. */
  public TextPart at(String word) {
    Location last = location;
    for (TextValue.Piece piece : value.pieces()) {
      if (piece instanceof TextValue.Text text && text.text().contains(word)) {
        last = text.origin();
      }
    }
    return at(last);
  }

  /** The same text, shown at another place. */
  public TextPart at(Location shown) {
    return new TextPart(value, shown, place);
  }

  /** The literal that the last known piece comes from. */
  public Location end() {
    Location last = location;
    for (TextValue.Piece piece : value.pieces()) {
      if (piece instanceof TextValue.Text text) {
        last = text.origin();
      }
    }
    return last;
  }

  /**
   * The parts between matches of a regular expression, each at the literal that it comes from.
   * Blanks around parts stay. An expression that could take long is taken as plain text.
   */
  public List<TextPart> split(String regex) {
    return Separator.regex(regex).cut(value).stream().map(this::piece).toList();
  }

  private TextPart piece(TextValue part) {
    return new TextPart(part, of(part, location).location(), place);
  }

  /** A path below this address, with one slash between them. */
  public TextPart below(TextPart more) {
    String path = more.text();
    boolean ends = text().endsWith("/");
    boolean slash = path.isEmpty() || ends || path.startsWith("/");
    String rest = ends && path.startsWith("/") ? path.substring(1) : path;
    TextValue behind = TextValue.of(slash ? rest : "/" + rest, more.location());
    return new TextPart(value.then(behind), more.location());
  }

  /** The text without blanks around it. */
  public TextPart stripped() {
    return new TextPart(value.stripped(), location, place);
  }

  /** The text with {@code {name}} for unknown parts. */
  public String text() {
    return value.render();
  }

  /** True when no part of the text is unknown. */
  public boolean known() {
    return value.complete().isPresent();
  }

  /**
   * What its literal has to hold for the whole to become another text: less than all of it where
   * other literals hold the rest.
   *
   * @return empty when the others would have to change too
   */
  public Optional<String> ownIn(String other) {
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    boolean passed = false;
    for (TextValue.Piece piece : value.pieces()) {
      if (isHere(piece) && !passed) {
        passed = true;
      } else {
        (passed ? after : before).append(new TextValue(List.of(piece), List.of()).render());
      }
    }
    boolean fits =
        other.length() > before.length() + after.length()
            && other.startsWith(before.toString())
            && other.endsWith(after.toString());
    return !passed
        ? Optional.of(other)
        : Optional.of(other)
            .filter(whole -> fits)
            .map(whole -> whole.substring(before.length(), whole.length() - after.length()));
  }

  /** True when its literal holds more than this text. */
  public boolean isInLonger() {
    List<TextValue.Piece> here = value.pieces().stream().filter(this::isHere).toList();
    int width = location.region().endColumn() - location.region().startColumn();
    return here.size() == 1
        && location.region().singleLine()
        && here.get(0) instanceof TextValue.Text text
        && width > text.text().length() + 2;
  }

  private boolean isHere(TextValue.Piece piece) {
    return piece instanceof TextValue.Text text && text.origin().equals(location);
  }

  /** What the value passed through. */
  public List<Step> trail() {
    return value.trail();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TextPart part
        && value.equals(part.value)
        && location.equals(part.location);
  }

  @Override
  public int hashCode() {
    return Objects.hash(value, location);
  }
}
