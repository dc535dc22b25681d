package io.github.adalscan.link.type;

import static io.github.adalscan.rule.catalog.CallEffect.TAKES;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.Expr.Qualifier;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.link.limit.Limits;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.link.place.VariableIndex;
import io.github.adalscan.model.Bound;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The static type of expressions, as far as the tree and the known libraries tell. */
public final class StaticTypes {
  static final int MAX_DEPTH = 24;
  private static final TypeRef STRING = TypeRef.exact("java.lang.String");

  private final Declarations declarations;
  private final LibraryMembers libraries;
  private final Limits limits;
  private final ElementTypes elements;

  public StaticTypes(Declarations declarations, Limits limits) {
    this.declarations = declarations;
    this.libraries = new LibraryMembers(declarations);
    this.limits = limits;
    this.elements = new ElementTypes(declarations, limits, this);
  }

  /** The declared or inferred type; {@link TypeRef#UNKNOWN} when nothing tells. */
  public TypeRef typeOf(Expr expr, Place place) {
    return typeOf(expr, place, 0);
  }

  /** The fully qualified name of the type of an expression. */
  public Optional<String> nameOf(Expr expr, Place place) {
    return declarations.resolve(typeOf(expr, place));
  }

  TypeRef typeOf(Expr expr, Place place, int depth) {
    if (!limits.within(depth, MAX_DEPTH, Bound.DEPTH)) {
      return TypeRef.UNKNOWN;
    }
    if (expr instanceof Expr.New creation) {
      return creation.type();
    }
    if (expr instanceof Expr.Cast cast) {
      return cast.type();
    }
    if (expr instanceof Expr.This) {
      return TypeRef.exact(place.owner().type().name());
    }
    if (expr instanceof Expr.VariableRef variable) {
      return variableType(variable, place, depth);
    }
    if (expr instanceof Expr.FieldRef field) {
      return fieldType(field, place, depth);
    }
    if (expr instanceof Expr.Call call) {
      return callType(call, place, depth);
    }
    if (expr instanceof Expr.Choice choice) {
      return choice.alternatives().stream()
          .map(each -> typeOf(each, place, depth + 1))
          .filter(TypeRef::isKnown)
          .findFirst()
          .orElse(TypeRef.UNKNOWN);
    }
    boolean text =
        expr instanceof Expr.Concat || (expr instanceof Expr.Literal literal && literal.isText());
    return text ? STRING : TypeRef.UNKNOWN;
  }

  private TypeRef variableType(Expr.VariableRef ref, Place place, int depth) {
    Optional<MethodFacts> method = place.method();
    if (method.isEmpty() || ref.variable() >= method.get().variables().size()) {
      return TypeRef.UNKNOWN;
    }
    Variable variable = method.get().variables().get(ref.variable());
    if (variable.type().isKnown()) {
      return variable.type();
    }
    List<Integer> assigned = declarations.variables().assignments(ref.variable(), method.get());
    if (!assigned.isEmpty()) {
      Expr value = VariableIndex.assignment(assigned.get(0), method.get()).value();
      TypeRef type = typeOf(value, place, depth + 1);
      boolean element = variable.kind() == Variable.Kind.ELEMENT;
      return element ? ElementTypes.first(type) : type;
    }
    return variable.kind() == Variable.Kind.LAMBDA_PARAMETER
        ? elements.ofLambda(ref.variable(), method.get(), place, depth)
        : TypeRef.UNKNOWN;
  }

  private TypeRef fieldType(Expr.FieldRef ref, Place place, int depth) {
    Optional<String> owner =
        ref.qualifier() == Qualifier.EXPRESSION
            ? ref.receiver().flatMap(r -> declarations.resolve(typeOf(r, place, depth + 1)))
            : fieldOwner(ref);
    if (owner.isEmpty()) {
      return TypeRef.UNKNOWN;
    }
    Optional<Declared.Field> field = declarations.field(owner.get(), ref.name());
    if (field.isEmpty()) {
      return nestedType(owner.get(), ref);
    }
    TypeRef declared = field.get().field().type();
    if (declared.isKnown() || field.get().field().initializer().isEmpty()) {
      return declared;
    }
    Place there = Places.ofInitialiser(field.get());
    return typeOf(field.get().field().initializer().get(), there, depth + 1);
  }

  /** {@code A.B} before a dot may be a type nested in {@code A}. */
  private TypeRef nestedType(String owner, Expr.FieldRef ref) {
    String nested = owner + "." + ref.name();
    boolean exists =
        declarations.type(nested).isPresent() || declarations.libraries().declares(nested);
    if (ref.qualifier() != Qualifier.TYPE) {
      return TypeRef.UNKNOWN;
    }
    return exists ? TypeRef.exact(nested) : libraries.constant(owner, ref.name());
  }

  private TypeRef callType(Expr.Call call, Place place, int depth) {
    TypeRef receiver = receiverType(call, place, depth);
    Optional<String> owner = callOwner(call, receiver);
    if (owner.isEmpty()) {
      TypeRef unwrapped = unwrapped(receiver, call);
      return unwrapped.isKnown() ? unwrapped : libraries.made(call);
    }
    int arity = call.arguments().size();
    List<Declared.Method> methods = declarations.methods(owner.get(), call.name(), arity);
    if (!methods.isEmpty()) {
      TypeRef returned = methods.get(0).method().returnType();
      return returned.isKnown() || arity > 0 ? returned : held(receiver);
    }
    TypeRef known = libraries.returned(owner.get(), call.name(), arity);
    if (known.isKnown()) {
      return known;
    }
    TypeRef unwrapped = unwrapped(receiver, call);
    if (arity > 0) {
      return unwrapped.isKnown() ? unwrapped : libraries.made(call);
    }
    return unwrapped.isKnown() ? unwrapped : accessed(owner.get(), call.name());
  }

  /** {@code Lazy<Client>} of the tree gives a client where it returns its type parameter. */
  private static TypeRef held(TypeRef generic) {
    return generic.arguments().size() == 1 ? generic.arguments().get(0) : TypeRef.UNKNOWN;
  }

  private TypeRef accessed(String owner, String accessor) {
    return declarations
        .accessed(owner, accessor)
        .map(f -> f.field().type())
        .orElse(TypeRef.UNKNOWN);
  }

  private TypeRef unwrapped(TypeRef receiver, Expr.Call call) {
    if (receiver.arguments().isEmpty() || !declarations.calls().does(call.name(), TAKES)) {
      return TypeRef.UNKNOWN;
    }
    boolean map = receiver.name().endsWith("Map") && receiver.arguments().size() == 2;
    return receiver.arguments().get(map ? 1 : 0);
  }

  private TypeRef receiverType(Expr.Call call, Place place, int depth) {
    return call.receiver().map(r -> typeOf(r, place, depth + 1)).orElse(call.owner());
  }

  /** The type whose member a call names: that of its receiver, or the type before the dot. */
  public Optional<String> ownerOf(Expr.Call call, Place place) {
    return ownerOf(call, place, 0);
  }

  Optional<String> ownerOf(Expr.Call call, Place place, int depth) {
    return callOwner(call, receiverType(call, place, depth));
  }

  private Optional<String> callOwner(Expr.Call call, TypeRef receiver) {
    int arity = call.arguments().size();
    return owner(
        call.qualifier(),
        receiver,
        call.name(),
        type -> !declarations.methods(type, call.name(), arity).isEmpty());
  }

  /** The type whose member a field reference names. */
  public Optional<String> ownerOf(Expr.FieldRef field, Place place) {
    return field.qualifier() == Qualifier.EXPRESSION
        ? field.receiver().flatMap(r -> nameOf(r, place))
        : fieldOwner(field);
  }

  /** A plain name may belong to this type or to a type whose members are imported with a star. */
  private Optional<String> fieldOwner(Expr.FieldRef field) {
    return owner(
        field.qualifier(),
        field.owner(),
        field.name(),
        type -> declarations.field(type, field.name()).isPresent());
  }

  private Optional<String> owner(
      Qualifier qualifier, TypeRef owner, String member, Predicate<String> declares) {
    if (qualifier != Qualifier.NONE || owner.candidates().size() < 2) {
      return declarations.resolve(owner);
    }
    return owner.candidates().stream()
        .filter(declares.or(type -> libraries.has(type, member)))
        .findFirst()
        .or(() -> Optional.of(owner.candidates().get(0)));
  }
}
