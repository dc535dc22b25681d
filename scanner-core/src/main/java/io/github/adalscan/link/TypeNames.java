package io.github.adalscan.link;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.CodeUnit;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.TypeFacts;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The types that a file names. */
public final class TypeNames {
  private TypeNames() {}

  /**
   * Every type of a declaration, creation, static member or supertype, in the order of the file.
   */
  public static Set<TypeRef> in(FileFacts file) {
    Set<TypeRef> all = new LinkedHashSet<>();
    file.typeUses().forEach(use -> all.add(use.type()));
    for (TypeFacts type : file.code().map(CodeUnit::types).orElse(List.of())) {
      all.addAll(type.supertypes());
      type.fields().forEach(field -> all.add(field.type()));
      type.methods().forEach(method -> method.variables().forEach(v -> all.add(v.type())));
    }
    file.code().ifPresent(unit -> CodeWalker.forEach(unit, expr -> add(expr, all)));
    return all;
  }

  private static void add(Expr expr, Set<TypeRef> all) {
    if (expr instanceof Expr.New creation) {
      all.add(creation.type());
    } else if (expr instanceof Expr.Call call) {
      all.add(call.owner());
    } else if (expr instanceof Expr.FieldRef field) {
      all.add(field.owner());
    }
  }
}
