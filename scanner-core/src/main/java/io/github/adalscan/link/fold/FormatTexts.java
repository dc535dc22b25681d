package io.github.adalscan.link.fold;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.text.FormatSpec;
import io.github.adalscan.link.text.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** {@code String.format}, {@code formatted} and {@code MessageFormat.format}. */
public final class FormatTexts {
  private final Texts values;

  public FormatTexts(Texts values) {
    this.values = values;
  }

  /** True for a call that fills a pattern. */
  public boolean handles(Expr.Call call) {
    return isStaticFormat(call) || isFormatted(call);
  }

  private static boolean isStaticFormat(Expr.Call call) {
    String owner = call.owner().name();
    boolean known =
        owner.equals("String")
            || owner.equals("MessageFormat")
            || owner.equals("java.lang.String")
            || owner.equals("java.text.MessageFormat");
    return call.name().equals("format") && known && !call.arguments().isEmpty();
  }

  private static boolean isFormatted(Expr.Call call) {
    return call.name().equals("formatted") && call.receiver().isPresent();
  }

  /** The texts of such a call, what it does not know as holes. */
  public List<TextValue> of(Expr.Call call, Frame frame) {
    boolean message = call.owner().name().endsWith("MessageFormat");
    List<Expr> arguments = new ArrayList<>(call.arguments());
    Expr pattern = call.receiver().orElseGet(() -> arguments.remove(0));
    if (call.receiver().isEmpty() && isLocale(pattern) && !arguments.isEmpty()) {
      pattern = arguments.remove(0);
    }
    List<Expr> inserted = values.elements().of(arguments);
    List<TextValue> result = new ArrayList<>();
    for (TextValue each : values.of(pattern, frame.deeper())) {
      result.addAll(message ? message(each, inserted, frame) : printf(each, inserted, frame));
    }
    return values.limits().atMost(result);
  }

  private static boolean isLocale(Expr expr) {
    return expr instanceof Expr.FieldRef field && field.owner().name().endsWith("Locale");
  }

  private List<TextValue> printf(TextValue pattern, List<Expr> arguments, Frame frame) {
    Pieces pieces = new Pieces(arguments, frame);
    for (TextValue.Piece piece : pattern.pieces()) {
      if (piece instanceof TextValue.Text text) {
        pieces.printf(text);
      } else {
        pieces.add(new TextValue(List.of(piece), List.of()));
      }
    }
    return pieces.withTrail(pattern);
  }

  private List<TextValue> message(TextValue pattern, List<Expr> arguments, Frame frame) {
    Pieces pieces = new Pieces(arguments, frame);
    for (TextValue.Piece piece : pattern.pieces()) {
      if (piece instanceof TextValue.Text text) {
        pieces.message(text);
      } else {
        pieces.add(new TextValue(List.of(piece), List.of()));
      }
    }
    return pieces.withTrail(pattern);
  }

  /** The result while it grows. */
  private final class Pieces {
    private final List<Expr> arguments;
    private final Frame frame;
    private List<TextValue> result = List.of(new TextValue(List.of(), List.of()));
    private int next;

    Pieces(List<Expr> arguments, Frame frame) {
      this.arguments = arguments;
      this.frame = frame;
    }

    void add(TextValue value) {
      result = values.limits().product(result, List.of(value));
    }

    private void addText(String text, TextValue.Text origin) {
      if (!text.isEmpty()) {
        add(TextValue.of(text, origin.origin()));
      }
    }

    private void addArgument(int index) {
      List<TextValue> inserted =
          index >= 0 && index < arguments.size()
              ? values.of(arguments.get(index), frame.deeper())
              : List.of(TextValue.hole(""));
      result = values.limits().product(result, inserted);
    }

    void printf(TextValue.Text text) {
      String pattern = text.text();
      int from = 0;
      Optional<FormatSpec> spec = FormatSpec.find(pattern, 0);
      while (spec.isPresent()) {
        addText(pattern.substring(from, spec.get().start()), text);
        convert(spec.get(), text);
        from = spec.get().end();
        spec = FormatSpec.find(pattern, from);
      }
      addText(pattern.substring(from), text);
    }

    private void convert(FormatSpec spec, TextValue.Text text) {
      switch (spec.conversion()) {
        case '%' -> addText("%", text);
        case 'n' -> addText("\n", text);
        default -> addArgument(spec.index().orElseGet(() -> next++));
      }
    }

    void message(TextValue.Text text) {
      String pattern = text.text().replace("''", "'");
      int from = 0;
      int open = pattern.indexOf('{');
      while (open >= 0) {
        int close = pattern.indexOf('}', open);
        int index = close < 0 ? -1 : number(pattern.substring(open + 1, close));
        if (index >= 0) {
          addText(pattern.substring(from, open), text);
          addArgument(index);
          from = close + 1;
        }
        open = pattern.indexOf('{', open + 1);
      }
      addText(pattern.substring(from), text);
    }

    private static int number(String inside) {
      String digits = inside.contains(",") ? inside.substring(0, inside.indexOf(',')) : inside;
      boolean number =
          !digits.isEmpty() && digits.length() < 4 && digits.chars().allMatch(Character::isDigit);
      return number ? Integer.parseInt(digits) : -1;
    }

    List<TextValue> withTrail(TextValue pattern) {
      return result.stream().map(v -> new TextValue(List.of(), pattern.trail()).then(v)).toList();
    }
  }
}
