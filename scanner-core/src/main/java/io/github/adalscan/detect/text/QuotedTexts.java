package io.github.adalscan.detect.text;

import java.util.ArrayList;
import java.util.List;

/** The pieces of a line that stand in quotes, as in the scripts and attributes of a web page. */
final class QuotedTexts {
  /** A piece between two offsets of the line. */
  record Piece(int start, int end) {}

  private QuotedTexts() {}

  static List<Piece> of(String line) {
    List<Piece> pieces = new ArrayList<>();
    int at = 0;
    while (at < line.length()) {
      char c = line.charAt(at);
      int close = c == '"' || c == '\'' || c == '`' ? line.indexOf(c, at + 1) : -1;
      if (close > at) {
        pieces.add(new Piece(at + 1, close));
        at = close;
      }
      at++;
    }
    return pieces;
  }
}
