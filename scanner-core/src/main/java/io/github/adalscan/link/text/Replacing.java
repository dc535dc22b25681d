package io.github.adalscan.link.text;

import java.util.ArrayList;
import java.util.List;

/** {@code String.replace} on texts with holes. */
public final class Replacing {
  private Replacing() {}

  /** Replaces {@code from} within each known piece. */
  public static TextValue replace(TextValue value, String from, TextValue to) {
    List<TextValue.Piece> pieces = new ArrayList<>();
    for (TextValue.Piece piece : value.pieces()) {
      if (piece instanceof TextValue.Text text) {
        replace(text, from, to, pieces);
      } else {
        pieces.add(piece);
      }
    }
    return new TextValue(pieces, value.trail());
  }

  private static void replace(
      TextValue.Text text, String from, TextValue to, List<TextValue.Piece> pieces) {
    String rest = text.text();
    int at = rest.indexOf(from);
    while (at >= 0) {
      if (at > 0) {
        pieces.add(new TextValue.Text(rest.substring(0, at), text.origin()));
      }
      pieces.addAll(to.pieces());
      rest = rest.substring(at + from.length());
      at = rest.indexOf(from);
    }
    if (!rest.isEmpty()) {
      pieces.add(new TextValue.Text(rest, text.origin()));
    }
  }
}
