package io.github.adalscan.extract.java;

import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LiteralStringValueExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.Expr.LiteralKind;
import io.github.adalscan.model.Region;

/** Lowers literals of Java; texts lose their escapes. */
final class Literals {
  private Literals() {}

  static Expr read(LiteralExpr literal) {
    Region region = Regions.of(literal);
    if (literal instanceof StringLiteralExpr text) {
      String value = decode(text);
      return literal(LiteralKind.TEXT, value, value.equals(text.getValue()), region);
    }
    if (literal instanceof TextBlockLiteralExpr block) {
      return literal(LiteralKind.TEXT, decode(block), false, region);
    }
    if (literal instanceof CharLiteralExpr character) {
      return literal(LiteralKind.CHARACTER, decode(character), false, region);
    }
    if (literal instanceof BooleanLiteralExpr value) {
      return literal(LiteralKind.BOOLEAN, String.valueOf(value.getValue()), true, region);
    }
    if (literal instanceof NullLiteralExpr) {
      return literal(LiteralKind.NULL, "null", true, region);
    }
    String number = literal instanceof LiteralStringValueExpr n ? n.getValue() : "";
    return literal(LiteralKind.NUMBER, number, true, region);
  }

  private static Expr literal(LiteralKind kind, String value, boolean verbatim, Region region) {
    return new Expr.Literal(kind, value, verbatim, region);
  }

  /** A malformed escape must not cost the whole file: the raw text then stands for itself. */
  private static String decode(LiteralStringValueExpr literal) {
    try {
      if (literal instanceof StringLiteralExpr text) {
        return text.asString();
      }
      if (literal instanceof TextBlockLiteralExpr block) {
        return block.asString();
      }
      return String.valueOf(((CharLiteralExpr) literal).asChar());
    } catch (RuntimeException malformed) {
      return literal.getValue();
    }
  }
}
