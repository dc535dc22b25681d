package io.github.adalscan.detect.token.permission;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.type.Declarations;
import io.github.adalscan.model.Bound;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Looks for {@code passwordProfile} in what a method, and the methods that it calls, write. */
final class PasswordBodies {
  /** How many calls away a helper may be that makes the body. */
  private static final int MAX_DEPTH = 2;

  private final Detection detection;

  PasswordBodies(Detection detection) {
    this.detection = detection;
  }

  /** True when a text, a property or an object of the method, or of a helper, has the name. */
  boolean inMethod(Place place) {
    return place
        .method()
        .filter(method -> in(new Declared.Method(place.owner(), method), 0))
        .isPresent();
  }

  /** True when a caller hands the method a text with the name. */
  boolean handed(Scene scene) {
    Optional<MethodFacts> method = scene.place().method();
    Set<Integer> seen = new HashSet<>();
    return method
        .filter(
            facts ->
                Part.of(new Declared.Method(scene.place().owner(), facts))
                    .any(e -> isText(e, facts) && seen.add(number(e)) && holds(e, scene)))
        .isPresent();
  }

  private static boolean isText(Expr expr, MethodFacts method) {
    return expr instanceof Expr.VariableRef ref
        && ref.variable() < method.parameterCount()
        && method.variables().get(ref.variable()).type().name().equals("String");
  }

  private static int number(Expr parameter) {
    return ((Expr.VariableRef) parameter).variable();
  }

  private boolean holds(Expr parameter, Scene scene) {
    return detection.project().values().of(new Closure(parameter, scene)).stream()
        .map(TextValue::render)
        .anyMatch(text -> text.contains(PasswordProfiles.PROPERTY));
  }

  private boolean in(Declared.Method method, int depth) {
    MethodFacts facts = method.method();
    for (int i = 0; i < facts.events().size(); i++) {
      Place place = method.at(i);
      Event event = facts.events().get(i);
      for (Expr root : event.expressions()) {
        if (Code.any(root, e -> names(e, place) || helps(e, place, depth))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean names(Expr expr, Place place) {
    if (expr instanceof Expr.Literal literal) {
      return literal.value().contains(PasswordProfiles.PROPERTY);
    }
    if (expr instanceof Expr.New creation) {
      return hasProperty(creation);
    }
    if (expr instanceof Expr.FieldRef constant && isConstant(constant)) {
      return detection.project().values().of(constant, place).stream()
          .map(TextValue::render)
          .anyMatch(text -> text.contains(PasswordProfiles.PROPERTY));
    }
    return expr instanceof Expr.Call call && call.name().equals(PasswordProfiles.SETTER);
  }

  private static boolean isConstant(Expr.FieldRef field) {
    return field.name().equals(field.name().toUpperCase(Locale.ROOT));
  }

  /** An object of the tree that is written as JSON with a property of that name. */
  private boolean hasProperty(Expr.New creation) {
    Declarations declarations = detection.project().declarations();
    return declarations.resolve(creation.type()).flatMap(declarations::type).stream()
        .flatMap(type -> type.type().fields().stream())
        .anyMatch(field -> field.name().equals(PasswordProfiles.PROPERTY));
  }

  /** A method of the tree whose result is used. */
  private boolean helps(Expr expr, Place place, int depth) {
    if (!(expr instanceof Expr.Call call)
        || !detection.project().within(depth + 1, MAX_DEPTH, Bound.DEPTH)) {
      return false;
    }
    Optional<String> owner = detection.project().types().ownerOf(call, place);
    return owner
        .flatMap(
            type ->
                detection
                    .project()
                    .declarations()
                    .methods(type, call.name(), call.arguments().size())
                    .stream()
                    .findFirst())
        .filter(target -> isDeclared(target) || (gives(target) && in(target, depth + 1)))
        .isPresent();
  }

  private static boolean gives(Declared.Method method) {
    return !method.method().returnType().name().equals("void");
  }

  /** {@code @Body("...")} of an interface of Feign. */
  private boolean isDeclared(Declared.Method method) {
    Place place = method.at(Place.NO_EVENT);
    return method.method().events().isEmpty()
        && method.method().annotations().stream()
            .flatMap(annotation -> annotation.values().values().stream())
            .anyMatch(value -> Code.any(value, e -> names(e, place)));
  }
}
