package io.github.adalscan.extract.java;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ThisExpr;
import io.github.adalscan.fact.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tells the type that a member is looked for in, where the code says it. */
final class Owners {
  private final Scopes scopes;
  private final TypeReader types;

  Owners(Scopes scopes, TypeReader types) {
    this.scopes = scopes;
    this.types = types;
  }

  /** The current type, then the types whose static members are imported with a star. */
  TypeRef withStars() {
    List<String> candidates = new ArrayList<>();
    candidates.add(scopes.currentType());
    candidates.addAll(scopes.unit().staticStars());
    return new TypeRef(
        Names.simple(scopes.currentType()),
        candidates,
        candidates.size() == 1 ? TypeRef.Certainty.EXACT : TypeRef.Certainty.AMBIGUOUS,
        List.of(),
        0);
  }

  /** The type that {@code this} is of. */
  TypeRef ofThis(ThisExpr self) {
    return self.getTypeName()
        .map(name -> scopes.type(name.asString()))
        .orElse(TypeRef.exact(scopes.currentType()));
  }

  /** The type that an expression before a dot names, if it names one; its use is noted. */
  Optional<TypeRef> before(Expression scope) {
    Optional<String> dotted = Names.dotted(scope);
    if (dotted.isEmpty()) {
      return Optional.empty();
    }
    String name = dotted.get();
    int dot = name.indexOf('.');
    String first = dot < 0 ? name : name.substring(0, dot);
    if (scopes.variable(first, Regions.of(scope)).isPresent() || isImportedField(first)) {
      return Optional.empty();
    }
    if (dot < 0) {
      Optional<TypeRef> type = scopes.asQualifier(name);
      type.ifPresent(ref -> types.noteSimple(ref, Regions.of(scope)));
      return type;
    }
    return dottedTypeOf(scope, name, first);
  }

  private boolean isImportedField(String first) {
    return !scopes.unit().staticOwners(first).isEmpty() && !scopes.unit().isCertainType(first);
  }

  private Optional<TypeRef> dottedTypeOf(Expression scope, String name, String first) {
    boolean startsWithType = scopes.unit().isCertainType(first) || Names.looksLikeType(first);
    if (!startsWithType && !Names.looksLikeType(Names.simple(name))) {
      return Optional.empty();
    }
    String last = Names.simple(name);
    boolean member = !Names.looksLikeType(last) || Names.looksLikeConstant(last);
    if (startsWithType && member && !scopes.unit().isCertainType(name)) {
      return Optional.empty();
    }
    TypeRef ref = scopes.type(name);
    if (startsWithType) {
      types.noteSimple(ref, Regions.of(scope));
    } else {
      types.noteQualified(ref, Regions.of(scope));
    }
    return Optional.of(ref);
  }
}
