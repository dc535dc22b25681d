package io.github.adalscan.link.member;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.limit.Bounds;
import io.github.adalscan.link.limit.Limits;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.type.Declarations;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.model.Region;
import java.util.List;
import java.util.Optional;

/** What runs when an object is created: which constructor of which type, delegation followed. */
final class Constructors {
  /** An argument that something outside of the tree gives. */
  static final Expr ANYTHING = new Expr.Opaque(List.of(), Region.onLine(1, 1, 1));

  private final Declarations declarations;
  private final Limits limits;

  Constructors(Declarations declarations, Limits limits) {
    this.declarations = declarations;
    this.limits = limits;
  }

  /** The type that a creation makes. */
  Optional<String> created(Closure closure) {
    return closure.expr() instanceof Expr.New creation
        ? (creation.body().isEmpty()
            ? declarations.resolve(creation.type())
            : Optional.of(creation.body()))
        : Optional.empty();
  }

  /** The scene of a constructor that runs when an object is created, delegation followed. */
  Optional<Scene> running(Closure creation, Place constructor) {
    if (!(creation.expr() instanceof Expr.New made)) {
      return Optional.empty();
    }
    Optional<Scene> chosen = chosen(creation, made, constructor);
    if (chosen.isPresent()) {
      return chosen;
    }
    List<Closure> arguments = made.arguments().stream().map(creation::with).toList();
    Optional<String> type = created(creation);
    boolean injected =
        arguments.isEmpty()
            && type.flatMap(declarations::type).stream()
                .flatMap(declared -> declared.type().methods().stream())
                .filter(method -> method.name().equals(MethodFacts.CONSTRUCTOR))
                .anyMatch(method -> method.parameterCount() > 0)
            && type.map(name -> declarations.methods(name, MethodFacts.CONSTRUCTOR, 0))
                .filter(List::isEmpty)
                .isPresent();
    return type.flatMap(
        name ->
            constructing(
                creation,
                name,
                injected ? Optional.empty() : Optional.of(arguments),
                constructor,
                0));
  }

  /**
   * The scene in which only some arguments are known, and a framework gives the others: no source
   * spells such a creation, so it stands where the type is declared.
   */
  private static Optional<Scene> chosen(Closure creation, Expr.New made, Place constructor) {
    boolean stands =
        made.region().equals(constructor.owner().type().region())
            && creation.scene().place().owner().equals(constructor.owner());
    if (!stands || made.arguments().isEmpty()) {
      return Optional.empty();
    }
    Scene scene = new Scene(constructor, Optional.empty(), Lazy.known(Optional.of(creation)));
    for (int i = 0; i < made.arguments().size(); i++) {
      if (made.arguments().get(i) != ANYTHING) {
        scene = scene.round(i, creation.with(made.arguments().get(i)));
      }
    }
    return Optional.of(scene);
  }

  private Optional<Scene> constructing(
      Closure self, String type, Optional<List<Closure>> arguments, Place constructor, int depth) {
    if (!limits.within(depth + 1, Bounds.MAX_CALL_DEPTH, Bound.CALL_DEPTH)) {
      return Optional.empty();
    }
    List<Declared.Method> own =
        declarations.type(type).stream().flatMap(d -> constructors(d, arguments).stream()).toList();
    for (Declared.Method each : own) {
      if (constructor.method().filter(each.method()::equals).isPresent()
          && each.owner().type().name().equals(constructor.owner().type().name())) {
        Optional<List<Closure>> passed = packed(each, arguments, self);
        return Optional.of(new Scene(constructor, passed, Lazy.known(Optional.of(self))));
      }
    }
    for (Declared.Method each : own) {
      Optional<Scene> found =
          delegated(self, each, packed(each, arguments, self), constructor, depth);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** What a creation passes beyond the fixed parameters becomes an array. */
  private static Optional<List<Closure>> packed(
      Declared.Method method, Optional<List<Closure>> given, Closure self) {
    boolean packs =
        method.method().varArgs()
            && given.filter(each -> each.size() > method.method().parameterCount()).isPresent();
    if (!packs) {
      return given;
    }
    Closure first = given.get().get(0);
    List<Expr> exprs = given.get().stream().map(Closure::expr).toList();
    return Optional.of(
        VarArgs.pack(method.method(), exprs, self.expr()).stream().map(first::with).toList());
  }

  private static List<Declared.Method> constructors(
      Declared type, Optional<List<Closure>> arguments) {
    return arguments.isPresent() ? taking(type, arguments.get().size()) : all(type);
  }

  /** Those that take so many arguments or, where there are none, any number. */
  private static List<Declared.Method> taking(Declared type, int arguments) {
    List<Declared.Method> exact = Declarations.ownMethods(type, MethodFacts.CONSTRUCTOR, arguments);
    return exact.isEmpty()
        ? all(type).stream()
            .filter(each -> each.method().varArgs())
            .filter(each -> each.method().parameterCount() < arguments)
            .toList()
        : exact;
  }

  private static List<Declared.Method> all(Declared type) {
    return type.type().methods().stream()
        .filter(method -> method.name().equals(MethodFacts.CONSTRUCTOR))
        .map(method -> new Declared.Method(type, method))
        .toList();
  }

  private Optional<Scene> delegated(
      Closure self,
      Declared.Method from,
      Optional<List<Closure>> arguments,
      Place constructor,
      int depth) {
    for (int i = 0; i < from.method().events().size(); i++) {
      for (Expr expr : from.method().events().get(i).expressions()) {
        if (expr instanceof Expr.Call call && call.name().equals(MethodFacts.CONSTRUCTOR)) {
          Scene here = new Scene(from.at(i), arguments, Lazy.known(Optional.of(self)));
          String type = from.owner().type().name();
          Optional<String> target =
              call.qualifier() == Expr.Qualifier.SUPER
                  ? declarations.supertypes(type).stream().findFirst()
                  : Optional.of(type);
          List<Closure> passed =
              call.arguments().stream().map(each -> new Closure(each, here)).toList();
          return target.flatMap(
              t -> constructing(self, t, Optional.of(passed), constructor, depth + 1));
        }
      }
    }
    return Optional.empty();
  }
}
