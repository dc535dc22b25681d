package io.github.adalscan.link.type;

import io.github.adalscan.fact.FileFacts;
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

/**
 * The types that a file names, by which other files are found that declare them: each by every
 * fully qualified name that it may have.
 */
public final class TypeNames {
  private TypeNames() {}

  /**
   * Every type of a declaration, creation, static member or supertype, in the order of the file.
   */
  public static Set<String> in(FileFacts file) {
    Set<String> all = new LinkedHashSet<>();
    file.typeUses().forEach(use -> all.addAll(use.type().candidates()));
    for (TypeFacts type : file.types()) {
      type.supertypes().forEach(supertype -> all.addAll(supertype.candidates()));
      type.fields().forEach(field -> all.addAll(field.type().candidates()));
      type.methods().forEach(method -> addVariables(method, all));
    }
    file.code().ifPresent(unit -> CodeWalker.forEach(unit, expr -> add(expr, all)));
    return all;
  }

  /**
   * The types that matter to some expressions: of each type that holds one those of the fields, and
   * those that the methods and initialisers name in which one stands.
   */
  public static Set<String> around(FileFacts file, Predicate<Expr> wanted) {
    Set<String> all = new LinkedHashSet<>();
    for (TypeFacts type : file.types()) {
      if (!holds(type, wanted)) {
        continue;
      }
      type.supertypes().forEach(supertype -> all.addAll(supertype.candidates()));
      for (FieldFacts field : type.fields()) {
        all.addAll(field.type().candidates());
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

  private static void add(MethodFacts method, Set<String> all) {
    addVariables(method, all);
    roots(method).forEach(root -> CodeWalker.forEach(root, expr -> add(expr, all)));
  }

  private static void addVariables(MethodFacts method, Set<String> all) {
    method.variables().forEach(variable -> all.addAll(variable.type().candidates()));
  }

  private static Stream<Expr> roots(MethodFacts method) {
    return method.events().stream().flatMap(event -> event.expressions().stream());
  }

  private static void add(Expr expr, Set<String> all) {
    if (expr instanceof Expr.New creation) {
      all.addAll(creation.type().candidates());
    } else if (expr instanceof Expr.Call call) {
      all.addAll(call.owner().candidates());
    } else if (expr instanceof Expr.FieldRef field) {
      all.addAll(field.owner().candidates());
    }
  }
}
