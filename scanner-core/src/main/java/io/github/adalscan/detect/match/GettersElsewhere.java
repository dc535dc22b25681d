package io.github.adalscan.detect.match;

import io.github.adalscan.detect.member.UsedMember;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import java.util.Optional;

/**
 * Getters on what a method or field of another file gives. That declaration names the library and
 * is reported; a line that reads a value from it does not, and its author would not know the
 * library there.
 */
final class GettersElsewhere {
  private GettersElsewhere() {}

  static boolean isOne(UsedMember used, ProjectFacts project) {
    if (!(used.expr() instanceof Expr.Call) || !used.arguments().isEmpty()) {
      return false;
    }
    Optional<Expr> from = used.receiver();
    while (from.isPresent()) {
      if (owner(from.get(), used.place(), project).filter(d -> isElsewhere(d, used)).isPresent()) {
        return true;
      }
      from = receiver(from.get());
    }
    return false;
  }

  private static boolean isElsewhere(Declared type, UsedMember used) {
    return !type.file().path().equals(used.place().file().path());
  }

  /** The type of this project whose member an expression names. */
  private static Optional<Declared> owner(Expr expr, Place place, ProjectFacts project) {
    if (expr instanceof Expr.Call call) {
      return project.types().ownerOf(call, place).flatMap(project.declarations()::type);
    }
    return expr instanceof Expr.FieldRef field
        ? project.types().ownerOf(field, place).flatMap(project.declarations()::type)
        : Optional.empty();
  }

  private static Optional<Expr> receiver(Expr expr) {
    if (expr instanceof Expr.Call call) {
      return call.receiver();
    }
    return expr instanceof Expr.FieldRef field ? field.receiver() : Optional.empty();
  }
}
