package io.github.adalscan.link.text;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** {@code trim} and its kind on texts with holes. */
public final class Stripping {
  private Stripping() {}

  /** The texts as a call of that name gives them back. */
  public static List<TextValue> after(String call, List<TextValue> values) {
    return switch (call) {
      case "trim", "strip" -> values.stream().map(v -> leading(trailing(v))).toList();
      case "stripLeading" -> values.stream().map(Stripping::leading).toList();
      case "stripTrailing" -> values.stream().map(Stripping::trailing).toList();
      default -> values;
    };
  }

  private static TextValue leading(TextValue value) {
    return change(value, 0, String::stripLeading);
  }

  private static TextValue trailing(TextValue value) {
    return change(value, value.pieces().size() - 1, String::stripTrailing);
  }

  private static TextValue change(TextValue value, int index, UnaryOperator<String> change) {
    if (index < 0 || !(value.pieces().get(index) instanceof TextValue.Text text)) {
      return value;
    }
    String stripped = change.apply(text.text());
    if (stripped.equals(text.text())) {
      return value;
    }
    List<TextValue.Piece> pieces = new ArrayList<>(value.pieces());
    pieces.set(index, new TextValue.Text(stripped, text.origin()));
    return new TextValue(pieces, value.trail());
  }
}
