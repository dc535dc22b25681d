package io.github.adalscan.link.type;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.rule.catalog.CallEffect;

/**
 * What known libraries tell of members: of their own types, and of types that inherit from them.
 */
record LibraryMembers(Declarations declarations) {
  /** The type of a library's constant; by convention its own where the catalogues do not tell. */
  TypeRef constant(String owner, String name) {
    LibraryKnowledge libraries = declarations.libraries();
    TypeRef known = libraries.returnType(owner, name, 0);
    boolean constant = name.chars().noneMatch(Character::isLowerCase);
    boolean own = constant && libraries.declares(owner);
    return known.isKnown() || !own ? known : TypeRef.exact(owner);
  }

  /** Libraries make a client of the interface that they are given: {@code create(Api.class)}. */
  TypeRef made(Expr.Call call) {
    boolean makes =
        !call.arguments().isEmpty()
            && declarations.calls().does(call.name(), CallEffect.IMPLEMENTS);
    return makes && call.arguments().get(0) instanceof Expr.ClassLiteral literal
        ? literal.type()
        : TypeRef.UNKNOWN;
  }

  /** What a method returns, of the type itself or of one that it inherits from. */
  TypeRef returned(String owner, String method, int arity) {
    LibraryKnowledge libraries = declarations.libraries();
    TypeRef own = libraries.returnType(owner, method, arity);
    if (own.isKnown()) {
      return own;
    }
    return declarations.supertypes(owner).stream()
        .map(s -> libraries.returnType(s, method, arity))
        .filter(TypeRef::isKnown)
        .findFirst()
        .orElse(TypeRef.UNKNOWN);
  }

  /** True when a type, or one that it inherits from, has a member of a library. */
  boolean has(String type, String member) {
    LibraryKnowledge libraries = declarations.libraries();
    return libraries.hasMember(type, member)
        || declarations.supertypes(type).stream().anyMatch(s -> libraries.hasMember(s, member));
  }
}
