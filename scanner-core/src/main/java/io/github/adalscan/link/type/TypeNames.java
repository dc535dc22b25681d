package io.github.adalscan.link.type;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The types that a file names, by which other files are found that declare them. */
public final class TypeNames {
  private TypeNames() {}

  /**
   * Every type of a declaration, creation, static member or supertype, in the order of the file.
   */
  public static Set<TypeRef> in(FileFacts file) {
    Set<TypeRef> all = new LinkedHashSet<>();
    file.typeUses().forEach(use -> all.add(use.type()));
    for (TypeFacts type : file.types()) {
      all.addAll(type.supertypes());
      type.fields().forEach(field -> all.add(field.type()));
      type.methods().forEach(method -> method.variables().forEach(v -> all.add(v.type())));
    }
    file.code().ifPresent(unit -> CodeWalker.forEach(unit, expr -> add(expr, all)));
    return all;
  }

  /**
   * The types that matter to some expressions: of each type that holds one those of the fields, and
   * those that the methods and initialisers name in which one stands.
   */
  public static Set<TypeRef> around(FileFacts file, Predicate<Expr> wanted) {
    Set<TypeRef> all = new LinkedHashSet<>();
    for (TypeFacts type : file.types()) {
      if (!holds(type, wanted)) {
        continue;
      }
      all.addAll(type.supertypes());
      for (FieldFacts field : type.fields()) {
        all.add(field.type());
        field.initializer().ifPresent(value -> CodeWalker.forEach(value, expr -> add(expr, all)));
      }
      type.methods().stream()
          .filter(method -> method.name().startsWith("<") || holds(method, wanted))
          .forEach(method -> add(method, all));
    }
    return all;
  }

  private static boolean holds(TypeFacts type, Predicate<Expr> wanted) {
    return type.methods().stream().anyMatch(method -> holds(method, wanted))
        || type.fields().stream()
            .flatMap(field -> field.initializer().stream())
            .anyMatch(value -> holds(value, wanted));
  }

  private static boolean holds(MethodFacts method, Predicate<Expr> wanted) {
    return roots(method).anyMatch(root -> holds(root, wanted));
  }

  private static boolean holds(Expr root, Predicate<Expr> wanted) {
    AtomicBoolean found = new AtomicBoolean();
    CodeWalker.forEach(root, expr -> found.compareAndSet(false, !found.get() && wanted.test(expr)));
    return found.get();
  }

  private static void add(MethodFacts method, Set<TypeRef> all) {
    method.variables().forEach(variable -> all.add(variable.type()));
    roots(method).forEach(root -> CodeWalker.forEach(root, expr -> add(expr, all)));
  }

  private static Stream<Expr> roots(MethodFacts method) {
    return method.events().stream().flatMap(event -> event.expressions().stream());
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
