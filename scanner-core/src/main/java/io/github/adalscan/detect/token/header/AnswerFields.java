package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import java.util.Locale;
import java.util.Optional;

/** The members of answers that types of the tree stand for, by the names that JSON gives them. */
record AnswerFields(Detection detection) {
  /** True where a field of the tree that is filled from this member of an answer is read. */
  boolean reads(Expr expr, Closure token, String member) {
    return key(expr, token).filter(key -> plain(key).equals(plain(member))).isPresent();
  }

  private static String plain(String name) {
    return name.replace("_", "").toLowerCase(Locale.ROOT);
  }

  /** The name in JSON of the field that an expression reads. */
  Optional<String> key(Expr expr, Closure token) {
    return field(expr, token.scene().place()).map(this::name);
  }

  private Optional<Declared.Field> field(Expr expr, Place place) {
    var declarations = detection.project().declarations();
    var types = detection.project().types();
    if (expr instanceof Expr.FieldRef ref) {
      return types.ownerOf(ref, place).flatMap(type -> declarations.field(type, ref.name()));
    }
    if (expr instanceof Expr.Call call && call.arguments().isEmpty()) {
      return types.ownerOf(call, place).flatMap(type -> declarations.accessed(type, call.name()));
    }
    boolean component =
        expr instanceof Expr.VariableRef
            && place.owner().type().kind() == TypeFacts.Kind.RECORD
            && place.method().filter(method -> method.name().equals("<init>")).isPresent();
    return component
        ? declarations.field(place.owner().type().name(), expr.name())
        : Optional.empty();
  }

  private String name(Declared.Field field) {
    return Code.annotation(field.field().annotations(), detection.catalogs().words("json-names"))
        .flatMap(AnswerFields::text)
        .orElse(field.field().name());
  }

  private static Optional<String> text(Annotation naming) {
    return naming.values().values().stream().flatMap(each -> Code.text(each).stream()).findFirst();
  }
}
