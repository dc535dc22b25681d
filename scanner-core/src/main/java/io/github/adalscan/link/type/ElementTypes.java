package io.github.adalscan.link.type;

import static io.github.adalscan.rule.catalog.CallEffect.CONSTANTS;
import static io.github.adalscan.rule.catalog.CallEffect.COPIES;
import static io.github.adalscan.rule.catalog.CallEffect.CUTS;
import static io.github.adalscan.rule.catalog.CallEffect.FILTERS;
import static io.github.adalscan.rule.catalog.CallEffect.HOLDS;
import static io.github.adalscan.rule.catalog.CallEffect.KEEPS;
import static io.github.adalscan.rule.catalog.CallEffect.MAKES;
import static io.github.adalscan.rule.catalog.CallEffect.VIEWS;
import static io.github.adalscan.rule.catalog.CallEffect.VISITS;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.Expr.Qualifier;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.link.limit.Limits;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.model.Bound;
import io.github.adalscan.rule.catalog.CallEffect;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The types of what collections hold, and of the lambdas' parameters that stand for it. */
final class ElementTypes {
  private static final Set<CallEffect> HOLDING = Set.of(MAKES, COPIES, VIEWS, HOLDS, CONSTANTS);
  private static final Set<CallEffect> SAME_ELEMENTS = Set.of(KEEPS, FILTERS, CUTS);

  private final Declarations declarations;
  private final Limits limits;
  private final StaticTypes types;

  ElementTypes(Declarations declarations, Limits limits, StaticTypes types) {
    this.declarations = declarations;
    this.limits = limits;
    this.types = types;
  }

  /** What {@code Consumer<Client>} says, where the lambda is assigned or returned as one. */
  private TypeRef ofTarget(int variable, MethodFacts method, Place place, int depth) {
    for (Event event : method.events()) {
      if (event instanceof Event.Assign assign && position(assign.value(), variable) >= 0) {
        TypeRef type = types.typeOf(assign.target(), place, depth + 1);
        return parameter(type, position(assign.value(), variable));
      }
      if (event instanceof Event.Return returned && position(returned.value(), variable) >= 0) {
        return parameter(method.returnType(), position(returned.value(), variable));
      }
    }
    boolean isStatic = method.name().equals(MethodFacts.STATIC_INITIALISER);
    return isStatic || method.name().equals(MethodFacts.INSTANCE_INITIALISER)
        ? ofField(variable, place, isStatic)
        : TypeRef.UNKNOWN;
  }

  private TypeRef ofField(int variable, Place place, boolean isStatic) {
    for (FieldFacts field : place.owner().type().fields()) {
      int at =
          field.isStatic() == isStatic && field.initializer().isPresent()
              ? position(field.initializer().get(), variable)
              : -1;
      if (at >= 0) {
        return parameter(field.type(), at);
      }
    }
    return TypeRef.UNKNOWN;
  }

  /** The type of a parameter; other functions may name first what they give back. */
  private TypeRef parameter(TypeRef function, int index) {
    Set<String> functions = declarations.calls().types("functions");
    return function.candidates().stream().anyMatch(functions::contains)
        ? argument(function, index)
        : TypeRef.UNKNOWN;
  }

  /** The parameter of a lambda is an element of what the call is made on that takes the lambda. */
  TypeRef ofLambda(int variable, MethodFacts method, Place place, int depth) {
    TypeRef target = ofTarget(variable, method, place, depth);
    if (target.isKnown()) {
      return target;
    }
    return declarations.variables().takings(variable, method).stream()
        .findFirst()
        .map(taking -> handed(variable, taking.call(), place, depth))
        .orElse(TypeRef.UNKNOWN);
  }

  private TypeRef handed(int variable, Expr.Call taking, Place place, int depth) {
    TypeRef declared = declaredFor(variable, taking, place, depth);
    if (declared.isKnown() || !declarations.calls().does(taking.name(), VISITS)) {
      return declared;
    }
    return taking.receiver().map(whole -> of(whole, place, depth + 1)).orElse(TypeRef.UNKNOWN);
  }

  /** What {@code Consumer<Client>} says, for a method of the tree that takes one. */
  private TypeRef declaredFor(int variable, Expr.Call taking, Place place, int depth) {
    List<Expr> passed = taking.arguments();
    return types.ownerOf(taking, place, depth + 1).stream()
        .flatMap(
            owner -> declarations.methods(owner, taking.name(), passed.size()).stream().limit(1))
        .flatMap(
            method ->
                IntStream.range(0, passed.size())
                    .filter(i -> position(passed.get(i), variable) >= 0)
                    .mapToObj(
                        i ->
                            argument(
                                method.method().parameters().get(i).type(),
                                position(passed.get(i), variable))))
        .findFirst()
        .orElse(TypeRef.UNKNOWN);
  }

  private static int position(Expr passed, int variable) {
    return passed instanceof Expr.Lambda lambda ? lambda.parameters().indexOf(variable) : -1;
  }

  private static TypeRef argument(TypeRef type, int index) {
    return index < type.arguments().size() ? type.arguments().get(index) : TypeRef.UNKNOWN;
  }

  private TypeRef of(Expr whole, Place place, int depth) {
    if (!limits.within(depth, StaticTypes.MAX_DEPTH, Bound.DEPTH)) {
      return TypeRef.UNKNOWN;
    }
    if (!(whole instanceof Expr.Call call)) {
      return first(types.typeOf(whole, place, depth));
    }
    boolean named = call.qualifier() == Qualifier.TYPE;
    if (call.name().equals("values") && call.arguments().isEmpty() && (named || isOfEnum(call))) {
      return call.owner();
    }
    if (named && declarations.calls().does(call.name(), HOLDING) && !call.arguments().isEmpty()) {
      Expr first = call.arguments().get(0);
      if (first instanceof Expr.ClassLiteral literal) {
        return literal.type();
      }
      TypeRef inside = of(first, place, depth + 1);
      return inside.isKnown() ? inside : types.typeOf(first, place, depth + 1);
    }
    return declarations.calls().does(call.name(), SAME_ELEMENTS) && call.receiver().isPresent()
        ? of(call.receiver().get(), place, depth + 1)
        : first(types.typeOf(whole, place, depth));
  }

  /** An enum names its own constants without its name. */
  private boolean isOfEnum(Expr.Call call) {
    return call.qualifier() == Qualifier.NONE
        && declarations
            .resolve(call.owner())
            .flatMap(declarations::type)
            .filter(type -> type.type().kind() == TypeFacts.Kind.ENUM)
            .isPresent();
  }

  /** What an array or a generic type holds. */
  static TypeRef first(TypeRef type) {
    if (type.dimensions() > 0) {
      return type.withDimensions(type.dimensions() - 1);
    }
    return type.arguments().isEmpty() ? TypeRef.UNKNOWN : type.arguments().get(0);
  }
}
