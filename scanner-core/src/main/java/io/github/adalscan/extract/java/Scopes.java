package io.github.adalscan.extract.java;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.TypeRef.Certainty;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.Expr.Qualifier;
import io.github.adalscan.model.Region;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The types and methods around the place that is being read, innermost first. */
final class Scopes {
  private final NameScope unit;
  private final Deque<Object> frames = new ArrayDeque<>();

  Scopes(NameScope unit) {
    this.unit = unit;
  }

  NameScope unit() {
    return unit;
  }

  void enter(TypeFrame frame) {
    frames.push(frame);
  }

  void enter(MethodFrame frame) {
    frames.push(frame);
  }

  void leave() {
    frames.pop();
  }

  /** The innermost method; there always is one while code is read. */
  MethodFrame method() {
    return enclosingMethod().orElseThrow();
  }

  Optional<MethodFrame> enclosingMethod() {
    return frames.stream()
        .filter(MethodFrame.class::isInstance)
        .map(MethodFrame.class::cast)
        .findFirst();
  }

  /** The fully qualified name of the innermost type; empty outside of types. */
  String currentType() {
    return enclosingTypes().stream().findFirst().map(EnclosingType::name).orElse("");
  }

  /** The fully qualified name of the declaration around this place. */
  String enclosingName() {
    if (frames.peek() instanceof MethodFrame method) {
      return currentType() + "." + method.name();
    }
    return currentType();
  }

  private List<EnclosingType> enclosingTypes() {
    List<EnclosingType> types = new ArrayList<>();
    for (Object frame : frames) {
      if (frame instanceof TypeFrame type) {
        types.add(type.type());
      }
    }
    return types;
  }

  /** A simple name used as a variable or field, when something in this file declares it. */
  Optional<Expr> variable(String name, Region region) {
    Optional<TypeFrame> crossed = Optional.empty();
    for (Object frame : frames) {
      if (frame instanceof TypeFrame type) {
        if (type.type().fields().contains(name) || type.captures().containsKey(name)) {
          return Optional.of(field(type.type().name(), name, region));
        }
        crossed = Optional.of(type);
      } else if (frame instanceof MethodFrame method) {
        OptionalInt index = method.variable(name);
        if (index.isPresent()) {
          return Optional.of(variable(method, index.getAsInt(), name, region, crossed));
        }
      }
    }
    return Optional.empty();
  }

  private static Expr variable(
      MethodFrame method, int index, String name, Region region, Optional<TypeFrame> crossed) {
    if (crossed.isEmpty()) {
      return new Expr.VariableRef(index, name, region);
    }
    TypeFrame type = crossed.get();
    TypeRef declared = method.variableAt(index).type();
    type.capture(name, new TypeFrame.Capture(index, declared, region));
    return field(type.type().name(), name, region);
  }

  private static Expr field(String owner, String name, Region region) {
    return new Expr.FieldRef(
        Qualifier.NONE, Optional.empty(), TypeRef.exact(owner), name, region, region);
  }

  /** The innermost enclosing type of this file that declares a method of that name. */
  Optional<String> methodOwner(String name) {
    return enclosingTypes().stream()
        .filter(t -> t.methods().contains(name))
        .map(EnclosingType::name)
        .findFirst();
  }

  /** Resolves a simple or dotted type name. */
  TypeRef type(String dotted) {
    int dot = dotted.indexOf('.');
    String first = dot < 0 ? dotted : dotted.substring(0, dot);
    if (isTypeParameter(first)) {
      return TypeRef.UNKNOWN;
    }
    Optional<String> local = localType(first);
    if (local.isPresent()) {
      return TypeRef.exact(local.get() + dotted.substring(first.length()));
    }
    if (dot < 0) {
      return unit.resolve(first, enclosingTypes());
    }
    return dottedType(dotted, first, dotted.substring(dot));
  }

  private TypeRef dottedType(String dotted, String first, String rest) {
    if (!Names.looksLikeType(first) && !unit.isCertainType(first)) {
      return TypeRef.exact(dotted);
    }
    TypeRef outer = unit.resolve(first, enclosingTypes());
    List<String> candidates = outer.candidates().stream().map(c -> c + rest).toList();
    return new TypeRef(dotted, candidates, outer.certainty(), List.of(), 0);
  }

  private boolean isTypeParameter(String name) {
    return frames.stream()
        .anyMatch(
            frame ->
                frame instanceof MethodFrame method
                    ? method.isTypeParameter(name)
                    : ((TypeFrame) frame).type().typeParameters().contains(name));
  }

  private Optional<String> localType(String name) {
    return frames.stream()
        .filter(MethodFrame.class::isInstance)
        .flatMap(frame -> ((MethodFrame) frame).localType(name).stream())
        .findFirst();
  }

  /** The type that a simple name denotes where it stands before a dot, when it can be one. */
  Optional<TypeRef> asQualifier(String name) {
    if (!unit.isCertainType(name) && !Names.looksLikeType(name)) {
      return Optional.empty();
    }
    TypeRef ref = type(name);
    return ref.certainty() == Certainty.UNKNOWN ? Optional.empty() : Optional.of(ref);
  }
}
