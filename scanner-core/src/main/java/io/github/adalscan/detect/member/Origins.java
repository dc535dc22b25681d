package io.github.adalscan.detect.member;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.link.place.VariableIndex;
import io.github.adalscan.model.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Follows an object back to the expression that made it: through local variables, fields, methods
 * that return it and the one call that passes it. It stops where more than one answer is possible.
 */
final class Origins {
  private static final int MAX_STEPS = 12;

  private final ProjectFacts project;

  Origins(ProjectFacts project) {
    this.project = project;
  }

  /**
   * Where the value of an expression comes from, as far as that can be told.
   *
   * @param enough tells an origin that need not be followed further
   */
  Origin of(Expr expr, Place place, Predicate<Origin> enough) {
    Origin current = new Origin(expr, place);
    int steps = 0;
    while (!enough.test(current)) {
      Optional<Origin> next = step(current.expr(), current.place());
      if (next.isEmpty() || !project.within(++steps, MAX_STEPS, Bound.DEPTH)) {
        return current;
      }
      current = next.get();
    }
    return current;
  }

  private Optional<Origin> step(Expr expr, Place place) {
    if (expr instanceof Expr.Cast cast) {
      return Optional.of(new Origin(cast.operand(), place));
    }
    if (expr instanceof Expr.VariableRef variable) {
      return variable(variable, place);
    }
    if (expr instanceof Expr.FieldRef field) {
      return field(field, place);
    }
    return expr instanceof Expr.Call call ? returned(call, place) : Optional.empty();
  }

  private Optional<Origin> variable(Expr.VariableRef ref, Place place) {
    if (place.method().isEmpty()) {
      return Optional.empty();
    }
    MethodFacts method = place.method().get();
    int last = Math.min(place.event(), method.events().size());
    int here = last < method.events().size() ? method.events().get(last).block() : 0;
    List<Origin> found = new ArrayList<>();
    for (int i : project.declarations().variables().assignments(ref.variable(), method)) {
      Event.Assign assign = VariableIndex.assignment(i, method);
      if (i < last && !isNull(assign.value())) {
        if (method.encloses(assign.block(), here)) {
          found.clear();
        }
        found.add(new Origin(assign.value(), new Place(place.owner(), place.method(), i)));
      }
    }
    if (found.isEmpty() && ref.variable() < method.parameterCount()) {
      return argument(ref.variable(), method, place);
    }
    return only(found);
  }

  /** What the only call of a method of this type passes. */
  private Optional<Origin> argument(int parameter, MethodFacts method, Place place) {
    List<Origin> found = new ArrayList<>();
    for (CallSites.Site site : project.callSites().named(method.name())) {
      if (site.place().file().path().equals(place.file().path())
          && site.expr() instanceof Expr.Call call
          && calls(call, method, place, site.place())) {
        found.add(new Origin(call.arguments().get(parameter), site.place()));
      }
    }
    return only(found);
  }

  private boolean calls(Expr.Call call, MethodFacts method, Place place, Place there) {
    return call.name().equals(method.name())
        && !call.name().equals(MethodFacts.CONSTRUCTOR)
        && call.arguments().size() == method.parameterCount()
        && project
            .types()
            .ownerOf(call, there)
            .filter(place.owner().type().name()::equals)
            .isPresent();
  }

  private Optional<Origin> field(Expr.FieldRef ref, Place place) {
    Optional<Declared.Field> declared =
        project
            .types()
            .ownerOf(ref, place)
            .flatMap(owner -> project.declarations().field(owner, ref.name()));
    if (declared.isEmpty()) {
      return Optional.empty();
    }
    List<Origin> found = new ArrayList<>();
    declared
        .get()
        .field()
        .initializer()
        .filter(value -> !isNull(value))
        .ifPresent(v -> found.add(new Origin(v, Places.ofInitialiser(declared.get()))));
    Optional<Declared> type = Optional.of(declared.get().owner());
    while (type.isPresent()) {
      addAssignments(type.get(), declared.get(), found);
      type = project.declarations().type(type.get().type().enclosing());
    }
    return only(found);
  }

  private static void addAssignments(Declared type, Declared.Field field, List<Origin> found) {
    for (MethodFacts method : type.type().methods()) {
      for (int i = 0; i < method.events().size(); i++) {
        if (method.events().get(i) instanceof Event.Assign assign
            && assign.target() instanceof Expr.FieldRef target
            && target.name().equals(field.field().name())
            && target.qualifier() != Expr.Qualifier.EXPRESSION
            && target.owner().candidates().contains(field.owner().type().name())
            && !isNull(assign.value())) {
          found.add(new Origin(assign.value(), new Place(type, Optional.of(method), i)));
        }
      }
    }
  }

  private Optional<Origin> returned(Expr.Call call, Place place) {
    List<Declared.Method> methods =
        project
            .types()
            .ownerOf(call, place)
            .map(o -> project.declarations().methods(o, call.name(), call.arguments().size()))
            .orElse(List.of());
    if (methods.size() != 1) {
      return Optional.empty();
    }
    List<Origin> found = new ArrayList<>();
    List<Event> events = methods.get(0).method().events();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) instanceof Event.Return returned && !isNull(returned.value())) {
        found.add(new Origin(returned.value(), methods.get(0).at(i)));
      }
    }
    return only(found);
  }

  private static Optional<Origin> only(List<Origin> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  static boolean isNull(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.kind() == Expr.LiteralKind.NULL;
  }
}
