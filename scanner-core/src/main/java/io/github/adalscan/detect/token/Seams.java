package io.github.adalscan.detect.token;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.fact.code.CodeUnit;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.model.Location;
import io.github.adalscan.token.fact.TextPart;
import java.util.List;
import java.util.Optional;

/**
 * Where a request puts texts together of which each may be right in other places: constants. The
 * place that joins them is the one to mend.
 */
public final class Seams {
  private Seams() {}

  /** A scope at its end where it begins with a constant that is declared elsewhere. */
  public static TextPart end(TextPart part, Detection detection) {
    TextPart end = part.at(part.end());
    return isConstantApartFrom(end.location(), part, detection)
        ? joined(end, part, detection)
        : part;
  }

  /** A scope of which nothing but the end is wrong, wherever it begins. */
  public static TextPart suffix(TextPart part, Detection detection) {
    TextPart end = part.at(part.end());
    return isOnLineOf(end.location(), part.location()) ? part : joined(end, part, detection);
  }

  private static TextPart joined(TextPart end, TextPart part, Detection detection) {
    return isConstantApartFrom(part.place(), end, detection) ? part.at(part.place()) : end;
  }

  private static boolean isOnLineOf(Location one, Location other) {
    return one.path().equals(other.path())
        && one.region().startLine() == other.region().startLine();
  }

  /** A scope of several where it is given to the request, if it is a constant. */
  public static TextPart given(TextPart part, TextPart other, Detection detection) {
    boolean apart = !part.location().equals(other.location());
    return apart && isConstantApartFrom(part.place(), part, detection)
        ? part.at(part.place())
        : part;
  }

  /** True for a part in the initialiser of a field that does not reach as far as a place. */
  private static boolean isConstantApartFrom(Location place, TextPart part, Detection detection) {
    return constant(part.location(), detection)
        .filter(
            value ->
                !place.path().equals(part.location().path())
                    || !value.region().contains(place.region()))
        .isPresent();
  }

  /** The initialiser of a field that a literal stands in. */
  private static Optional<Expr> constant(Location literal, Detection detection) {
    return detection
        .file(literal.path())
        .flatMap(file -> file.code())
        .map(CodeUnit::types)
        .orElse(List.of())
        .stream()
        .flatMap(type -> type.fields().stream())
        .map(FieldFacts::initializer)
        .flatMap(Optional::stream)
        .filter(value -> value.region().contains(literal.region()))
        .findFirst();
  }
}
