package io.github.adalscan.extract.java;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MemberValuePair;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NormalAnnotationExpr;
import com.github.javaparser.ast.expr.SingleMemberAnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import io.github.adalscan.fact.SuppressedCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the declarations that {@code @SuppressWarnings("adalscan:...")} is about. */
final class SuppressedDeclarations {
  private static final String ANNOTATION = "SuppressWarnings";

  private final CompilationUnit unit;
  private final List<SuppressedCode> found = new ArrayList<>();

  private SuppressedDeclarations(CompilationUnit unit) {
    this.unit = unit;
  }

  static List<SuppressedCode> of(CompilationUnit unit, String text) {
    if (!text.contains(ANNOTATION) || !text.contains(SuppressedCode.PREFIX)) {
      return List.of();
    }
    SuppressedDeclarations reader = new SuppressedDeclarations(unit);
    unit.findAll(AnnotationExpr.class).stream()
        .filter(a -> a.getName().getIdentifier().equals(ANNOTATION))
        .forEach(reader::read);
    return reader.found;
  }

  private void read(AnnotationExpr annotation) {
    if (annotation instanceof SingleMemberAnnotationExpr single) {
      add(single.getMemberValue(), annotation);
    } else if (annotation instanceof NormalAnnotationExpr normal) {
      normal.getPairs().stream()
          .filter(pair -> pair.getNameAsString().equals("value"))
          .map(MemberValuePair::getValue)
          .forEach(value -> add(value, annotation));
    }
  }

  private void add(Expression value, AnnotationExpr annotation) {
    if (value instanceof ArrayInitializerExpr array) {
      array.getValues().forEach(each -> add(each, annotation));
      return;
    }
    text(value)
        .filter(word -> word.startsWith(SuppressedCode.PREFIX))
        .ifPresent(
            word ->
                found.add(
                    new SuppressedCode(
                        word, Regions.of(value), Regions.of(declaration(annotation)))));
  }

  /** A literal, or the literal of a constant of this file. */
  private Optional<String> text(Expression value) {
    if (value instanceof StringLiteralExpr literal) {
      return Optional.of(literal.asString());
    }
    if (value instanceof NameExpr name) {
      return constant(name.getNameAsString());
    }
    return value instanceof FieldAccessExpr field
        ? constant(field.getNameAsString())
        : Optional.empty();
  }

  private Optional<String> constant(String name) {
    return unit.findFirst(VariableDeclarator.class, each -> each.getNameAsString().equals(name))
        .flatMap(VariableDeclarator::getInitializer)
        .filter(StringLiteralExpr.class::isInstance)
        .map(literal -> ((StringLiteralExpr) literal).asString());
  }

  /** A local variable's declaration ends with its statement. */
  private static Node declaration(AnnotationExpr annotation) {
    Node parent = annotation.getParentNode().orElse(annotation);
    return parent instanceof VariableDeclarationExpr
        ? parent.getParentNode().filter(ExpressionStmt.class::isInstance).orElse(parent)
        : parent;
  }
}
