package io.github.adalscan.extract.java;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import io.github.adalscan.model.LastPart;
import java.util.Optional;

/** What dotted names of Java consist of. */
final class Names {
  private Names() {}

  /** The name that an expression of names and dots alone spells. */
  static Optional<String> dotted(Expression expression) {
    if (expression instanceof NameExpr name) {
      return Optional.of(name.getNameAsString());
    }
    if (expression instanceof FieldAccessExpr access) {
      return dotted(access.getScope()).map(q -> q + "." + access.getNameAsString());
    }
    return Optional.empty();
  }

  static String simple(String dotted) {
    return LastPart.ofName(dotted);
  }

  /** What stands before the last dot; empty without a dot. */
  static String qualifier(String dotted) {
    int dot = dotted.lastIndexOf('.');
    return dot < 0 ? "" : dotted.substring(0, dot);
  }

  static String join(String qualifier, String name) {
    return qualifier.isEmpty() ? name : qualifier + "." + name;
  }

  /** By convention a type starts with a capital letter; packages, fields and methods do not. */
  static boolean looksLikeType(String simpleName) {
    return !simpleName.isEmpty() && Character.isUpperCase(simpleName.charAt(0));
  }

  /** By convention a constant has no small letter. */
  static boolean looksLikeConstant(String simpleName) {
    return looksLikeType(simpleName) && simpleName.chars().noneMatch(Character::isLowerCase);
  }
}
