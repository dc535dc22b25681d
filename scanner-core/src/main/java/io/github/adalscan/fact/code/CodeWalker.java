package io.github.adalscan.fact.code;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Visits every expression of a unit: field initialisers, annotation values, method events. */
public final class CodeWalker {
  private CodeWalker() {}

  /** Visits all expressions, outer ones before inner ones. */
  public static void forEach(CodeUnit unit, Consumer<Expr> visitor) {
    unit.types().forEach(type -> forEachRoot(type, root -> forEach(root, visitor)));
  }

  /** Visits an expression and all expressions in it, outer ones first. */
  public static void forEach(Expr root, Consumer<Expr> visitor) {
    new Walk(visitor).accept(root);
  }

  /** One visitor for all depths: to make a lambda for each expression takes a few per cent. */
  private record Walk(Consumer<Expr> visitor) implements Consumer<Expr> {
    @Override
    public void accept(Expr expr) {
      visitor.accept(expr);
      expr.forEachChild(this);
    }
  }

  /** True when an expression, or one in it, passes a test; none is looked at behind the first. */
  public static boolean any(Expr root, Predicate<Expr> test) {
    return new Search(test).test(root);
  }

  /** True when an expression of a type passes a test; those of the types in it do not count. */
  public static boolean any(TypeFacts type, Predicate<Expr> test) {
    Search search = new Search(test);
    return anyRoot(type.annotations(), search)
        || type.fields().stream()
            .anyMatch(
                field ->
                    anyRoot(field.annotations(), search)
                        || field.initializer().filter(search).isPresent())
        || type.methods().stream().anyMatch(method -> anyRoot(method, search));
  }

  private static boolean anyRoot(MethodFacts method, Search search) {
    return anyRoot(method.annotations(), search)
        || method.variables().stream().anyMatch(v -> anyRoot(v.annotations(), search))
        || method.events().stream()
            .anyMatch(event -> event.expressions().stream().anyMatch(search));
  }

  private static boolean anyRoot(List<Annotation> annotations, Search search) {
    return annotations.stream().anyMatch(a -> a.values().values().stream().anyMatch(search));
  }

  private record Search(Predicate<Expr> wanted) implements Predicate<Expr> {
    @Override
    public boolean test(Expr expr) {
      return wanted.test(expr) || expr.anyChild(this);
    }
  }

  /** Visits the outermost expressions of a type; not those of the types in it. */
  public static void forEachRoot(TypeFacts type, Consumer<Expr> visitor) {
    type.annotations().forEach(annotation -> annotation.values().values().forEach(visitor));
    type.fields().forEach(field -> forEachRoot(field, visitor));
    type.methods().forEach(method -> forEachRoot(method, visitor));
  }

  private static void forEachRoot(FieldFacts field, Consumer<Expr> visitor) {
    field.annotations().forEach(annotation -> annotation.values().values().forEach(visitor));
    field.initializer().ifPresent(visitor);
  }

  private static void forEachRoot(MethodFacts method, Consumer<Expr> visitor) {
    method.annotations().forEach(annotation -> annotation.values().values().forEach(visitor));
    method
        .variables()
        .forEach(v -> v.annotations().forEach(a -> a.values().values().forEach(visitor)));
    method.events().forEach(event -> event.expressions().forEach(visitor));
  }
}
