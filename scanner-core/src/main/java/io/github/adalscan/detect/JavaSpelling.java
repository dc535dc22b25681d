package io.github.adalscan.detect;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.Expr.LiteralKind;
import io.github.adalscan.fact.code.MethodFacts;
import java.util.List;
import java.util.stream.Collectors;

/** Spells an expression as Java again, for snippets that keep the names and values of the code. */
final class JavaSpelling {
  private JavaSpelling() {}

  /** Java source of the expression; {@code /* ... *}{@code /} where it is no plain expression. */
  static String of(Expr expr) {
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
    if (expr instanceof Expr.New creation) {
      return "new " + creation.type().name() + arguments(creation.arguments());
    }
    if (expr instanceof Expr.Concat concat) {
      return concat.parts().stream().map(JavaSpelling::of).collect(Collectors.joining(" + "));
    }
    if (expr instanceof Expr.Cast cast) {
      return "(" + cast.type().name() + ") " + of(cast.operand());
    }
    if (expr instanceof Expr.ClassLiteral type) {
      return type.type().name() + ".class";
    }
    return "/* ... */";
  }

  private static String field(Expr.FieldRef field) {
    return switch (field.qualifier()) {
      case THIS -> "this." + field.name();
      case SUPER -> "super." + field.name();
      case TYPE -> field.owner().name() + "." + field.name();
      case EXPRESSION -> field.receiver().map(JavaSpelling::of).orElse("") + "." + field.name();
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
          case EXPRESSION -> call.receiver().map(JavaSpelling::of).orElse("") + ".";
          case NONE, STATIC_IMPORT -> "";
        };
    return prefix + call.name() + arguments;
  }

  private static String arguments(List<Expr> arguments) {
    return arguments.stream().map(JavaSpelling::of).collect(Collectors.joining(", ", "(", ")"));
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
  static String quote(String text) {
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
        case '\\' -> escaped.append("\\\\");
        default -> {
          if (c == quote) {
            escaped.append('\\');
          }
          escaped.append(c);
        }
      }
    }
    return escaped.toString();
  }
}
