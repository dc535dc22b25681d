package io.github.adalscan.token.form;

import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Location;
import io.github.adalscan.token.fact.TextPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads forms and queries that are written as one text. */
final class FormTexts {
  private static final String IDENTITY = "/metadata/identity/oauth2/token";

  private FormTexts() {}

  /** True when a text is a form, or an address with a query, that asks for a token. */
  static boolean isForm(String text) {
    return text.contains(Form.GRANT + "=")
        || isQuery(text)
        || isIdentity(text)
        || beginsDeviceCode(text);
  }

  /** What is posted to the endpoint of device codes names neither a grant nor a response. */
  private static boolean beginsDeviceCode(String text) {
    return text.contains(Form.CLIENT + "=")
        && (text.contains(Form.SCOPE + "=") || text.contains(Form.RESOURCE + "="));
  }

  /** The address at which a machine of Azure asks for the token of its managed identity. */
  static boolean isIdentity(String text) {
    return text.contains(IDENTITY) && text.contains(Form.RESOURCE + "=");
  }

  /** The address of the sign-in page with its parameters. */
  private static boolean isQuery(String text) {
    return text.contains("response_type=") && text.contains(Form.CLIENT + "=");
  }

  /** The parameters of such a text. */
  static Form parse(TextValue value, Location otherwise) {
    Map<String, List<TextPart>> parameters = new LinkedHashMap<>();
    for (TextValue pair : split(query(value), '&')) {
      String text = pair.render();
      int equals = text.indexOf('=');
      if (equals > 0 && !text.startsWith(Form.SECRET)) {
        TextValue right = decoded(from(pair, equals + 1));
        parameters.put(text.substring(0, equals).strip(), List.of(TextPart.of(right, otherwise)));
      } else if (text.startsWith(Form.SPELLED)) {
        TextValue secret = TextValue.hole(Form.SECRET);
        parameters.put(Form.SPELLED, List.of(TextPart.of(secret, otherwise)));
      } else if (equals < 0 && text.contains("{")) {
        parameters.put(Form.REST, List.of(TextPart.of(pair, otherwise)));
      }
    }
    TextPart whole = TextPart.of(value, otherwise);
    return isIdentity(value.render())
        ? new Form(parameters, whole.location(), true)
        : new Form(parameters, begin(value).orElse(whole.location()));
  }

  /** The text that names the grant, by which forms are told apart while they grow. */
  private static Optional<Location> begin(TextValue value) {
    for (TextValue.Piece piece : value.pieces()) {
      if (piece instanceof TextValue.Text text && text.text().contains(Form.GRANT)) {
        return Optional.of(text.origin());
      }
    }
    return Optional.empty();
  }

  /** What stands behind the question mark of an address; all of a form. */
  private static TextValue query(TextValue value) {
    String text = value.render();
    int mark = text.indexOf('?');
    return mark < 0 || text.lastIndexOf('=', mark) >= 0 ? value : from(value, mark + 1);
  }

  /** The scopes of a scope parameter. */
  static List<TextPart> words(TextPart part) {
    List<TextPart> all = new ArrayList<>();
    for (TextValue word : split(part.value(), ' ')) {
      if (!word.render().isEmpty()) {
        all.add(TextPart.of(word, part.location()));
      }
    }
    return all;
  }

  /** The text behind an offset of its rendering. */
  private static TextValue from(TextValue value, int offset) {
    List<TextValue.Piece> pieces = new ArrayList<>();
    int at = 0;
    for (TextValue.Piece piece : value.pieces()) {
      int length = new TextValue(List.of(piece), List.of()).render().length();
      if (at >= offset) {
        pieces.add(piece);
      } else if (at + length > offset && piece instanceof TextValue.Text text) {
        pieces.add(new TextValue.Text(text.text().substring(offset - at), text.origin()));
      }
      at += length;
    }
    return new TextValue(pieces, value.trail());
  }

  /** Cuts at a character of the known parts. */
  private static List<TextValue> split(TextValue value, char separator) {
    List<TextValue> all = new ArrayList<>();
    List<TextValue.Piece> current = new ArrayList<>();
    for (TextValue.Piece piece : value.pieces()) {
      if (!(piece instanceof TextValue.Text text)) {
        current.add(piece);
        continue;
      }
      int from = 0;
      for (int at = text.text().indexOf(separator); at >= 0; ) {
        current.add(new TextValue.Text(text.text().substring(from, at), text.origin()));
        all.add(new TextValue(current, value.trail()));
        current = new ArrayList<>();
        from = at + 1;
        at = text.text().indexOf(separator, from);
      }
      current.add(new TextValue.Text(text.text().substring(from), text.origin()));
    }
    all.add(new TextValue(current, value.trail()));
    return all;
  }

  private static TextValue decoded(TextValue value) {
    List<TextValue.Piece> pieces = new ArrayList<>();
    for (TextValue.Piece piece : joined(value.pieces())) {
      pieces.add(
          piece instanceof TextValue.Text text
              ? new TextValue.Text(decoded(text.text()), text.origin())
              : piece);
    }
    return new TextValue(pieces, value.trail());
  }

  /** {@code %%20} of a format comes as two texts, of which the first ends in the percent sign. */
  private static List<TextValue.Piece> joined(List<TextValue.Piece> pieces) {
    List<TextValue.Piece> all = new ArrayList<>();
    for (TextValue.Piece piece : pieces) {
      int last = all.size() - 1;
      if (piece instanceof TextValue.Text text
          && last >= 0
          && all.get(last) instanceof TextValue.Text before
          && before.text().endsWith("%")) {
        all.set(last, new TextValue.Text(before.text() + text.text(), before.origin()));
      } else {
        all.add(piece);
      }
    }
    return all;
  }

  /** Percent-encoding undone, as far as it is one of plain characters. */
  private static String decoded(String text) {
    StringBuilder plain = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int code = c == '%' && i + 2 < text.length() ? hex(text, i + 1) : -1;
      if (code >= 0) {
        plain.append((char) code);
        i += 2;
      } else {
        plain.append(c == '+' ? ' ' : c);
      }
    }
    return plain.toString();
  }

  private static int hex(String text, int at) {
    int high = Character.digit(text.charAt(at), 16);
    int low = Character.digit(text.charAt(at + 1), 16);
    int code = high < 0 || low < 0 ? -1 : high * 16 + low;
    return code > 127 ? -1 : code;
  }
}
