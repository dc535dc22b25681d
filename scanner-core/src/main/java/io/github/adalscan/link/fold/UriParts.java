package io.github.adalscan.link.fold;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.Expr.LiteralKind;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.LastPart;
import java.util.List;

/**
 * Addresses that the JDK puts together from their parts: {@code new URI(scheme, host, path, ...)}.
 */
public final class UriParts {
  private static final int NONE = -1;

  private final Texts values;

  public UriParts(Texts values) {
    this.values = values;
  }

  /**
   * Where the parts stand among the arguments.
   *
   * @param rest the path, or the file of a URL
   * @param query -1 when there is none
   */
  private record Layout(int host, int rest, int query) {}

  /** True when the creation is one of an address in parts. */
  public boolean handles(Expr.New creation) {
    return layout(creation).rest() != NONE;
  }

  /** The texts that the address can be. */
  public List<TextValue> of(Expr.New creation, Frame frame) {
    Layout layout = layout(creation);
    List<Expr> arguments = creation.arguments();
    List<TextValue> url = values.of(arguments.get(0), frame.deeper());
    url = then(url, plain("://", creation, frame));
    url = then(url, values.of(arguments.get(layout.host()), frame.deeper()));
    url = then(url, values.of(arguments.get(layout.rest()), frame.deeper()));
    if (layout.query() == NONE || isNull(arguments.get(layout.query()))) {
      return url;
    }
    url = then(url, plain("?", creation, frame));
    return then(url, values.of(arguments.get(layout.query()), frame.deeper()));
  }

  private List<TextValue> then(List<TextValue> base, List<TextValue> more) {
    return values.limits().product(base, more);
  }

  private static List<TextValue> plain(String text, Expr expr, Frame frame) {
    return List.of(TextValue.of(text, frame.place().locate(expr)));
  }

  private static Layout layout(Expr.New creation) {
    String name = creation.type().name();
    int size = creation.arguments().size();
    return switch (LastPart.ofName(name)) {
      case "URI" -> uri(size);
      case "URL" -> size == 3 ? new Layout(1, 2, NONE) : url(size);
      default -> new Layout(NONE, NONE, NONE);
    };
  }

  private static Layout uri(int size) {
    return switch (size) {
      case 4 -> new Layout(1, 2, NONE);
      case 5 -> new Layout(1, 2, 3);
      case 7 -> new Layout(2, 4, 5);
      default -> new Layout(NONE, NONE, NONE);
    };
  }

  private static Layout url(int size) {
    return size > 3 ? new Layout(1, 3, NONE) : new Layout(NONE, NONE, NONE);
  }

  private static boolean isNull(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.kind() == LiteralKind.NULL;
  }
}
