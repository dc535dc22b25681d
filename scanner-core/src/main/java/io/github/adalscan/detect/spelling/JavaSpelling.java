package io.github.adalscan.detect.spelling;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.Expr.LiteralKind;
import io.github.adalscan.fact.code.MethodFacts;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Spells an expression as Java again where its source text is not at hand. {@link SourceSpelling}
 * is truer: the facts keep neither operators other than {@code +} nor the bodies of lambdas.
 */
public final class JavaSpelling {
  private static final String UNKNOWN = "/* ... */";

  private JavaSpelling() {}

  /** Java source of the expression; {@code /* ... *}{@code /} where it is no plain expression. */
  public static String of(Expr expr) {
    if (expr instanceof Expr.Literal literal) {
      return literal(literal);
    }
    if (expr instanceof Expr.VariableRef variable) {
      return variable.name();
    }
    if (expr instanceof Expr.FieldRef field) {
      return field(field);
    }
    if (expr instanceof Expr.Call call) {
      return call(call);
    }
    if (expr instanceof Expr.New creation && creation.body().isEmpty()) {
      return "new " + type(creation.type()) + arguments(creation.arguments());
    }
    if (expr instanceof Expr.Concat concat) {
      return concat.parts().stream().map(JavaSpelling::operand).collect(Collectors.joining(" + "));
    }
    if (expr instanceof Expr.Cast cast) {
      return "(" + type(cast.type()) + ") " + operand(cast.operand());
    }
    return rare(expr);
  }

  private static String rare(Expr expr) {
    if (expr instanceof Expr.ClassLiteral literal) {
      return type(literal.type()) + ".class";
    }
    if (expr instanceof Expr.ArrayOf array && array.elementType().isKnown()) {
      String elements =
          array.elements().stream().map(JavaSpelling::of).collect(Collectors.joining(", "));
      return "new " + type(array.elementType()) + "[] {" + elements + "}";
    }
    if (expr instanceof Expr.MethodReference reference) {
      String before =
          reference.receiver().map(JavaSpelling::primary).orElse(type(reference.owner()));
      return before + "::" + reference.name();
    }
    return UNKNOWN;
  }

  /** As an operand of {@code +} or a cast. */
  private static String operand(Expr expr) {
    boolean loose = expr instanceof Expr.Concat || expr instanceof Expr.Choice;
    return loose ? "(" + of(expr) + ")" : of(expr);
  }

  /** As the expression before a dot. */
  private static String primary(Expr expr) {
    return isPrimary(expr) ? of(expr) : "(" + of(expr) + ")";
  }

  /** True when a dot may follow the expression as it is. */
  private static boolean isPrimary(Expr expr) {
    return expr instanceof Expr.Literal
        || expr instanceof Expr.VariableRef
        || expr instanceof Expr.FieldRef
        || expr instanceof Expr.Call
        || expr instanceof Expr.New
        || expr instanceof Expr.ClassLiteral;
  }

  private static String field(Expr.FieldRef field) {
    return switch (field.qualifier()) {
      case THIS -> "this." + field.name();
      case SUPER -> "super." + field.name();
      case TYPE -> field.owner().name() + "." + field.name();
      case EXPRESSION ->
          field.receiver().map(JavaSpelling::primary).orElse(UNKNOWN) + "." + field.name();
      case NONE, STATIC_IMPORT -> field.name();
    };
  }

  private static String call(Expr.Call call) {
    String arguments = arguments(call.arguments());
    if (call.name().equals(MethodFacts.CONSTRUCTOR)) {
      return (call.qualifier() == Expr.Qualifier.THIS ? "this" : "super") + arguments;
    }
    String prefix =
        switch (call.qualifier()) {
          case THIS -> "this.";
          case SUPER -> "super.";
          case TYPE -> call.owner().name() + ".";
          case EXPRESSION -> call.receiver().map(JavaSpelling::primary).orElse(UNKNOWN) + ".";
          case NONE, STATIC_IMPORT -> "";
        };
    return prefix + call.name() + arguments;
  }

  private static String arguments(List<Expr> arguments) {
    return arguments.stream().map(JavaSpelling::of).collect(Collectors.joining(", ", "(", ")"));
  }

  /** A type with its type arguments and dimensions, as written. */
  private static String type(TypeRef type) {
    String arguments =
        type.arguments().isEmpty()
            ? ""
            : type.arguments().stream()
                .map(each -> each.isKnown() ? type(each) : "?")
                .collect(Collectors.joining(", ", "<", ">"));
    return type.name() + arguments + "[]".repeat(type.dimensions());
  }

  private static String literal(Expr.Literal literal) {
    if (literal.kind() == LiteralKind.TEXT) {
      return quote(literal.value());
    }
    return literal.kind() == LiteralKind.CHARACTER
        ? "'" + escape(literal.value(), '\'') + "'"
        : literal.value();
  }

  /** A Java string literal of that value. */
  public static String quote(String text) {
    return '"' + escape(text, '"') + '"';
  }

  private static String escape(String text, char quote) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> escaped.append("\\n");
        case '\r' -> escaped.append("\\r");
        case '\t' -> escaped.append("\\t");
        case '\b' -> escaped.append("\\b");
        case '\f' -> escaped.append("\\f");
        case '\\' -> escaped.append("\\\\");
        default -> append(escaped, c, quote);
      }
    }
    return escaped.toString();
  }

  private static void append(StringBuilder escaped, char c, char quote) {
    if (c == quote) {
      escaped.append('\\').append(c);
    } else if (Character.isISOControl(c) || c == '\u2028' || c == '\u2029') {
      escaped.append(String.format("\\u%04x", (int) c));
    } else {
      escaped.append(c);
    }
  }
}
