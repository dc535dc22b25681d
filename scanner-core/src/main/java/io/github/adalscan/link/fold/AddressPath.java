package io.github.adalscan.link.fold;

import io.github.adalscan.link.text.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the path of an address begins.
 *
 * @param piece the piece of the text that it begins in
 * @param offset in that piece
 */
record AddressPath(int piece, int offset) {
  private static final String SCHEME_END = "://";

  /** The scheme and the host of an address. */
  static TextValue without(TextValue address) {
    Optional<AddressPath> path = find(address.pieces());
    return path.map(start -> start.before(address)).orElse(address);
  }

  /** The path, what is unknown in it as holes; empty where it is not known to begin. */
  static Optional<TextValue> of(TextValue address) {
    return find(address.pieces()).map(start -> start.behind(address));
  }

  private static Optional<AddressPath> find(List<TextValue.Piece> pieces) {
    boolean authority = false;
    for (int i = 0; i < pieces.size(); i++) {
      if (pieces.get(i) instanceof TextValue.Text text) {
        int scheme = authority ? -1 : text.text().indexOf(SCHEME_END);
        authority |= scheme >= 0;
        int from = scheme < 0 ? 0 : scheme + SCHEME_END.length();
        int slash = authority ? text.text().indexOf('/', from) : -1;
        if (slash >= 0) {
          return Optional.of(new AddressPath(i, slash));
        }
      }
    }
    return Optional.empty();
  }

  private TextValue before(TextValue address) {
    List<TextValue.Piece> kept = new ArrayList<>(address.pieces().subList(0, piece));
    TextValue.Text text = (TextValue.Text) address.pieces().get(piece);
    kept.add(new TextValue.Text(text.text().substring(0, offset), text.origin()));
    return new TextValue(kept, address.trail());
  }

  private TextValue behind(TextValue address) {
    List<TextValue.Piece> kept = new ArrayList<>();
    for (int i = piece; i < address.pieces().size(); i++) {
      TextValue.Piece each = address.pieces().get(i);
      if (each instanceof TextValue.Text text) {
        int from = i == piece ? offset : 0;
        int end = end(text.text(), from);
        kept.add(new TextValue.Text(text.text().substring(from, end), text.origin()));
        if (end < text.text().length()) {
          break;
        }
      } else {
        kept.add(each);
      }
    }
    return new TextValue(kept, address.trail());
  }

  private static int end(String text, int from) {
    int end = from;
    while (end < text.length() && "?#".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }
}
