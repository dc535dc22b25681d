package io.github.adalscan.link.member;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.link.limit.Limits;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.LambdaReceivers;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.place.VariableIndex;
import io.github.adalscan.link.type.Declarations;
import io.github.adalscan.link.type.StaticTypes;
import io.github.adalscan.model.Bound;
import io.github.adalscan.rule.catalog.CallEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells when a loop runs over constants of an enum that nobody in the tree names: chosen in a
 * dialog, say. Then it is unknown which of them meet.
 */
final class Picks {
  private static final int MAX_DEPTH = 4;

  private final Declarations declarations;
  private final StaticTypes types;
  private final Limits limits;

  Picks(Declarations declarations, StaticTypes types, Limits limits) {
    this.declarations = declarations;
    this.types = types;
    this.limits = limits;
  }

  /** True when a member is asked of a constant that may be any, or none. */
  boolean unknown(Optional<Expr> receiver, Scene scene) {
    Optional<MethodFacts> method = scene.place().method();
    if (method.isEmpty()
        || !(receiver.orElse(null) instanceof Expr.VariableRef ref)
        || ref.variable() >= method.get().variables().size()
        || scene.round(ref.variable()).isPresent()) {
      return false;
    }
    Variable.Kind kind = method.get().variables().get(ref.variable()).kind();
    if (kind != Variable.Kind.ELEMENT && kind != Variable.Kind.LAMBDA_PARAMETER) {
      return false;
    }
    Optional<Declared> type = types.nameOf(ref, scene.place()).flatMap(declarations::type);
    return type.filter(each -> each.type().kind() == TypeFacts.Kind.ENUM).isPresent()
        && containers(ref, kind, method.get()).stream()
            .noneMatch(each -> names(each, type.get(), scene, 0));
  }

  /** What the variable is an element of. */
  private List<Expr> containers(Expr.VariableRef ref, Variable.Kind kind, MethodFacts method) {
    if (kind == Variable.Kind.LAMBDA_PARAMETER) {
      return declarations.variables().takings(ref.variable(), method).stream()
          .flatMap(taking -> LambdaReceivers.handedOn(taking.call(), declarations.calls()).stream())
          .toList();
    }
    return declarations.variables().assignments(ref.variable(), method).stream()
        .map(event -> VariableIndex.assignment(event, method).value())
        .toList();
  }

  /** True when an expression, or what it stands for, names constants of the type, or all. */
  private boolean names(Expr expr, Declared type, Scene scene, int depth) {
    boolean here =
        (expr instanceof Expr.Call call
                && declarations.calls().does(call.name(), CallEffect.SELECTS_CONSTANTS))
            || (expr instanceof Expr.FieldRef field && isConstant(field, type, scene));
    return here
        || (limits.within(depth, MAX_DEPTH - 1, Bound.DEPTH)
            && (expr.children().stream().anyMatch(e -> names(e, type, scene, depth))
                || meant(expr, scene).stream()
                    .anyMatch(c -> names(c.expr(), type, c.scene(), depth + 1))));
  }

  private boolean isConstant(Expr.FieldRef field, Declared type, Scene scene) {
    return field.receiver().isEmpty()
        && types
            .ownerOf(field, scene.place())
            .flatMap(owner -> declarations.field(owner, field.name()))
            .filter(found -> found.owner().type().name().equals(type.type().name()))
            .isPresent();
  }

  /** What a variable is assigned, a field begins with, or a method of the tree returns. */
  private List<Closure> meant(Expr expr, Scene scene) {
    if (expr instanceof Expr.VariableRef ref) {
      return scene.place().method().stream()
          .flatMap(m -> containers(ref, Variable.Kind.LOCAL, m).stream())
          .map(value -> new Closure(value, scene))
          .toList();
    }
    if (expr instanceof Expr.FieldRef field) {
      return types
          .ownerOf(field, scene.place())
          .flatMap(owner -> declarations.field(owner, field.name()))
          .flatMap(f -> f.field().initializer().map(e -> Closure.at(e, Places.ofInitialiser(f))))
          .stream()
          .toList();
    }
    return expr instanceof Expr.Call call ? returned(call, scene) : List.of();
  }

  private List<Closure> returned(Expr.Call call, Scene scene) {
    List<Closure> all = new ArrayList<>();
    for (Declared.Method method :
        types.ownerOf(call, scene.place()).stream()
            .flatMap(o -> declarations.methods(o, call.name(), call.arguments().size()).stream())
            .toList()) {
      all.addAll(Scene.at(method.whole()).returns());
    }
    return all;
  }
}
