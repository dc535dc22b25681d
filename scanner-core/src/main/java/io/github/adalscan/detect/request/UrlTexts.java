package io.github.adalscan.detect.request;

import io.github.adalscan.detect.request.UrlText.Shape;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Values;
import io.github.adalscan.model.LastPart;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Takes an expression apart into known text and the expressions that supply the rest. */
final class UrlTexts {
  private static final Set<String> WRAPPERS = Set.of("URL", "URI", "String");

  private final Values values;
  private final Place place;
  private final boolean keeps;

  /**
   * Takes expressions of a place apart.
   *
   * @param keeps true to keep what chooses or encodes as it is written
   */
  UrlTexts(Values values, Place place, boolean keeps) {
    this.values = values;
    this.place = place;
    this.keeps = keeps;
  }

  /** The text of a whole expression. */
  UrlText of(Expr whole) {
    UrlText result = new UrlText();
    Expr inner = unwrapped(whole);
    if (inner instanceof Expr.Literal || inner instanceof Expr.Concat) {
      add(inner, result);
      return result;
    }
    Optional<FormatCall> format = FormatCall.of(inner);
    if (format.isPresent() && literal(format.get().pattern()).isPresent()) {
      result.shape(format.get().shape());
      format(format.get(), result);
      return result;
    }
    result.shape(Shape.OTHER);
    folded(inner, result);
    return result;
  }

  /** {@code new URL(text)} is about its text. */
  static Expr unwrapped(Expr expr) {
    if (expr instanceof Expr.New creation && creation.arguments().size() == 1) {
      String type = creation.type().name();
      return WRAPPERS.contains(LastPart.ofName(type))
          ? unwrapped(creation.arguments().get(0))
          : expr;
    }
    if (expr instanceof Expr.Call call && call.qualifier() == Expr.Qualifier.TYPE) {
      boolean wraps =
          call.arguments().size() == 1
              && Set.of("create", "valueOf").contains(call.name())
              && !call.owner().name().endsWith("Builder");
      return wraps ? unwrapped(call.arguments().get(0)) : expr;
    }
    return expr;
  }

  private Optional<String> literal(Expr expr) {
    if (expr instanceof Expr.Literal literal && literal.isText()) {
      return Optional.of(literal.value());
    }
    List<TextValue> all = values.of(expr, place);
    return all.size() == 1 ? all.get(0).complete() : Optional.empty();
  }

  private void add(Expr expr, UrlText result) {
    if (expr instanceof Expr.Literal literal) {
      result.add(literal.value());
    } else if (expr instanceof Expr.Concat concat) {
      concat.parts().forEach(part -> add(part, result));
    } else {
      folded(expr, result);
    }
  }

  /** An expression by the texts that it can be; the most telling of them. */
  private void folded(Expr expr, UrlText result) {
    List<TextValue> all = values.of(expr, place);
    TextValue value =
        all.stream()
            .max(Comparator.comparingInt(v -> v.render().length()))
            .orElse(TextValue.hole(""));
    boolean plain = value.pieces().size() == 1 && value.unknown();
    if (!plain && tellsMore(expr)) {
      result.simplify();
      if (keeps) {
        keep(expr, all, value.render(), result);
        return;
      }
    }
    for (TextValue.Piece piece : withoutBuilder(value.pieces())) {
      if (piece instanceof TextValue.Text known) {
        result.add(known.text());
      } else if (piece instanceof TextValue.Hole hole) {
        result.add(hole.name(), plain ? Optional.of(expr) : supplier(expr, hole.name()));
      }
    }
  }

  /** True for what chooses between texts or encodes one. */
  private static boolean tellsMore(Expr expr) {
    return expr instanceof Expr.Choice
        || (expr instanceof Expr.Call call && call.name().startsWith("encode"));
  }

  private static void keep(Expr expr, List<TextValue> all, String longest, UrlText result) {
    boolean led = longest.startsWith("&") || longest.startsWith("?");
    String lead = led ? longest.substring(0, 1) : "";
    List<String> alternatives =
        all.stream()
            .map(TextValue::render)
            .map(text -> text.startsWith(lead) ? text.substring(lead.length()) : text)
            .distinct()
            .toList();
    result.keep(expr, alternatives, lead);
  }

  /** A builder that begins with a scheme says nothing before it. */
  private static List<TextValue.Piece> withoutBuilder(List<TextValue.Piece> pieces) {
    boolean builder =
        pieces.size() > 1
            && pieces.get(0) instanceof TextValue.Hole
            && pieces.get(1) instanceof TextValue.Text text
            && (text.text().startsWith("http:") || text.text().startsWith("https"));
    return builder ? pieces.subList(1, pieces.size()) : pieces;
  }

  /** The part of an expression that a hole is named after. */
  private static Optional<Expr> supplier(Expr expr, String name) {
    boolean named =
        (expr instanceof Expr.VariableRef variable && variable.name().equals(name))
            || (expr instanceof Expr.FieldRef field && field.name().equals(name))
            || (expr instanceof Expr.Call call && call.name().equals(name));
    if (named && !name.isEmpty()) {
      return Optional.of(expr);
    }
    return expr.children().stream().flatMap(c -> supplier(c, name).stream()).findFirst();
  }

  private void format(FormatCall call, UrlText result) {
    List<FormatCall.Part> parts = new ArrayList<>(call.parts(literal(call.pattern()).orElse("")));
    for (FormatCall.Part part : parts) {
      result.add(part.text());
      if (part.argument() >= 0 && part.argument() < call.arguments().size()) {
        folded(call.arguments().get(part.argument()), result);
      } else if (part.argument() >= 0) {
        result.add("", Optional.empty());
      }
    }
  }
}
