package io.github.adalscan.link.member;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.type.Declarations;
import io.github.adalscan.link.type.StaticTypes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Fields that are assigned through an object or a type: {@code settings.scope = "..."}. */
final class OutsideAssignments {
  private record Assignment(Expr.FieldRef target, Closure value) {}

  private final Map<String, List<Assignment>> byName = new HashMap<>();
  private final Declarations declarations;
  private final StaticTypes types;

  OutsideAssignments(Declarations declarations, StaticTypes types) {
    this.declarations = declarations;
    this.types = types;
    for (Declared type : declarations.all()) {
      type.type().methods().forEach(method -> add(type, method));
    }
  }

  private void add(Declared type, MethodFacts method) {
    List<Event> events = method.events();
    for (int i = 0; i < events.size(); i++) {
      if (events.get(i) instanceof Event.Assign assign
          && assign.target() instanceof Expr.FieldRef target
          && (target.qualifier() == Expr.Qualifier.EXPRESSION
              || target.qualifier() == Expr.Qualifier.TYPE)) {
        Closure value = Closure.at(assign.value(), new Declared.Method(type, method).at(i));
        byName
            .computeIfAbsent(target.name(), name -> new ArrayList<>())
            .add(new Assignment(target, value));
      }
    }
  }

  /** The values that code outside of its type gives a field. */
  List<Closure> of(Declared.Field field) {
    return byName.getOrDefault(field.field().name(), List.of()).stream()
        .filter(each -> means(each, field))
        .map(Assignment::value)
        .toList();
  }

  private boolean means(Assignment assignment, Declared.Field field) {
    return types
        .ownerOf(assignment.target(), assignment.value().scene().place())
        .flatMap(owner -> declarations.field(owner, field.field().name()))
        .filter(found -> found.location().equals(field.location()))
        .isPresent();
  }
}
