package io.github.adalscan.link.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;

/** What scanned code takes texts apart at. */
public final class Separator {
  /** The end of a line. */
  public static final Separator LINES = new Separator(Pattern.compile("\\R"));

  private final Pattern pattern;

  private Separator(Pattern pattern) {
    this.pattern = pattern;
  }

  /** A text as it is. */
  public static Separator plain(String text) {
    return new Separator(Pattern.compile(Pattern.quote(text)));
  }

  /** A regular expression of the scanned code; one that could take long is taken as plain text. */
  public static Separator regex(String regex) {
    try {
      return isHarmless(regex) ? new Separator(Pattern.compile(regex)) : plain(regex);
    } catch (PatternSyntaxException broken) {
      return plain(regex);
    }
  }

  /** One or more of some characters, of which there is at least one. */
  public static Separator anyOf(String characters) {
    String quoted =
        characters
            .chars()
            .mapToObj(c -> Pattern.quote(String.valueOf((char) c)))
            .collect(Collectors.joining("|"));
    return new Separator(Pattern.compile("(?:" + quoted + ")+"));
  }

  /** True for an expression of scanned code that is run here as it is. */
  public static boolean isHarmless(String regex) {
    long repeats = regex.chars().filter(c -> "*+{".indexOf(c) >= 0).count();
    return regex.length() > 1 && repeats < 3 && regex.indexOf('(') < 0;
  }

  /** The parts of a text, each at the literal that it comes from; blanks around them stay. */
  public List<TextValue> cut(TextValue whole) {
    List<TextValue> parts = new ArrayList<>();
    TextValue empty = new TextValue(List.of(), whole.trail());
    TextValue current = empty;
    for (TextValue.Piece piece : whole.pieces()) {
      if (piece instanceof TextValue.Text text) {
        String[] between = pattern.split(text.text(), -1);
        for (int i = 0; i < between.length; i++) {
          if (i > 0) {
            parts.add(current);
            current = empty;
          }
          current = current.then(TextValue.of(between[i], text.origin()));
        }
      } else {
        current = current.then(new TextValue(List.of(piece), List.of()));
      }
    }
    parts.add(current);
    return parts;
  }

  /**
   * A text without what matches.
   *
   * @param whole of which every character is known
   * @param all false for the first match only
   */
  public TextValue drop(TextValue whole, boolean all) {
    Matcher matcher = pattern.matcher(whole.render());
    TextValue rest = new TextValue(List.of(), whole.trail());
    int from = 0;
    while ((all || from == 0) && matcher.find()) {
      rest = rest.then(whole.between(from, matcher.start()));
      from = matcher.end();
    }
    return rest.then(whole.between(from, whole.render().length()));
  }
}
