package io.github.adalscan.link.member;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.link.limit.Limits;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.place.VariableIndex;
import io.github.adalscan.link.type.Declarations;
import io.github.adalscan.link.type.StaticTypes;
import io.github.adalscan.model.Bound;
import java.util.List;
import java.util.Optional;

/** What an expression surely is in a scene, as {@link Constants} asks. */
record ConstantValues(Declarations declarations, StaticTypes types, Limits limits) {
  private static final int MAX_DEPTH = 8;

  /** The text, truth value or enum constant (by its full name) that an expression surely is. */
  Optional<String> of(Expr expr, Scene scene) {
    return of(expr, scene, 0);
  }

  /** What a variable surely is, or the constant of an enum that asks for itself. */
  Optional<String> asked(Expr operand, Scene scene) {
    if (Methods.isItself(operand)) {
      return scene.self().flatMap(ConstantValues::constant);
    }
    return operand instanceof Expr.VariableRef ? of(operand, scene) : Optional.empty();
  }

  private static Optional<String> constant(Closure made) {
    TypeFacts owner = made.scene().place().owner().type();
    return owner.kind() == TypeFacts.Kind.ENUM && made.expr() instanceof Expr.New
        ? Places.fieldInitialisedWith(made.scene().place(), made.expr())
            .map(name -> owner.name() + "." + name)
        : Optional.empty();
  }

  private Optional<String> of(Expr expr, Scene scene, int depth) {
    if (!limits.within(depth, MAX_DEPTH, Bound.DEPTH)) {
      return Optional.empty();
    }
    if (expr instanceof Expr.Literal literal) {
      return Optional.of(literal.value()).filter(v -> literal.kind() != Expr.LiteralKind.NULL);
    }
    if (expr instanceof Expr.Concat concat) {
      return joined(concat, scene, depth);
    }
    if (expr instanceof Expr.VariableRef variable) {
      return variable(variable, scene, depth);
    }
    if (expr instanceof Expr.Call call) {
      return returned(call, scene, depth);
    }
    return expr instanceof Expr.FieldRef field ? field(field, scene, depth) : Optional.empty();
  }

  /** What a static method of the tree gives that does nothing else. */
  private Optional<String> returned(Expr.Call call, Scene scene, int depth) {
    if (call.qualifier() == Expr.Qualifier.EXPRESSION) {
      return Optional.empty();
    }
    List<Closure> passed = call.arguments().stream().map(each -> new Closure(each, scene)).toList();
    return types
        .ownerOf(call, scene.place())
        .map(owner -> declarations.methods(owner, call.name(), passed.size()))
        .filter(found -> found.size() == 1 && isPlain(found.get(0).method()))
        .map(found -> new Scene(found.get(0).whole(), Optional.of(passed), Scene.ANY).returns())
        .filter(results -> results.size() == 1)
        .flatMap(results -> of(results.get(0).expr(), results.get(0).scene(), depth + 1));
  }

  private static boolean isPlain(MethodFacts method) {
    return method.isStatic() && !method.varArgs() && method.blocks().size() == 1;
  }

  private Optional<String> joined(Expr.Concat concat, Scene scene, int depth) {
    StringBuilder all = new StringBuilder();
    for (Expr part : concat.parts()) {
      Optional<String> text = of(part, scene, depth + 1);
      if (text.isEmpty()) {
        return text;
      }
      all.append(text.get());
    }
    return Optional.of(all.toString());
  }

  private Optional<String> variable(Expr.VariableRef ref, Scene scene, int depth) {
    Optional<MethodFacts> method = scene.place().method();
    if (method.isEmpty()) {
      return Optional.empty();
    }
    if (ref.variable() < method.get().parameterCount()) {
      return scene
          .argument(ref.variable())
          .filter(argument -> assigned(ref, method.get()).isEmpty())
          .flatMap(argument -> of(argument.expr(), argument.scene(), depth + 1));
    }
    List<Integer> assigned = assigned(ref, method.get());
    return assigned.size() == 1 && assigned.get(0) < scene.place().event()
        ? local(method.get(), assigned.get(0), scene, depth)
        : Optional.empty();
  }

  /** The events that assign a variable; a constant has one. */
  private List<Integer> assigned(Expr.VariableRef ref, MethodFacts method) {
    return declarations.variables().assignments(ref.variable(), method);
  }

  private Optional<String> local(MethodFacts method, int event, Scene scene, int depth) {
    Event.Assign assign = VariableIndex.assignment(event, method);
    boolean element =
        method.variables().get(((Expr.VariableRef) assign.target()).variable()).kind()
            == Variable.Kind.ELEMENT;
    return element || assign.append()
        ? Optional.empty()
        : of(assign.value(), scene.before(event), depth + 1);
  }

  /** A constant of the code, or of an enum. */
  private Optional<String> field(Expr.FieldRef ref, Scene scene, int depth) {
    Optional<Declared.Field> field =
        types
            .ownerOf(ref, scene.place())
            .flatMap(owner -> declarations.field(owner, ref.name()))
            .filter(f -> f.field().isStatic() && f.field().isFinal());
    if (field.isEmpty() || field.get().field().initializer().isEmpty()) {
      return Optional.empty();
    }
    Expr value = field.get().field().initializer().get();
    TypeFacts owner = field.get().owner().type();
    return owner.kind() == TypeFacts.Kind.ENUM && value instanceof Expr.New
        ? Optional.of(owner.name() + "." + ref.name())
        : of(value, Scene.at(Places.ofInitialiser(field.get())), depth + 1);
  }
}
