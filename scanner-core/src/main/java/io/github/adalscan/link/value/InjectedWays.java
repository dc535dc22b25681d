package io.github.adalscan.link.value;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import java.util.List;
import java.util.Optional;

/** What frameworks give to the fields and parameters of the objects that they make. */
record InjectedWays(Values values, ReturnWays results) {
  /** Frameworks call constructors, and the methods that make beans. */
  static boolean isInto(MethodFacts method) {
    return method.name().equals(MethodFacts.CONSTRUCTOR) || !method.annotations().isEmpty();
  }

  /** What the framework gives for a parameter. */
  List<Ways.Way> of(Variable parameter, Visit visit) {
    return of(parameter.type(), parameter.annotations(), parameter.name(), visit);
  }

  /** What the framework puts into a field. */
  List<Ways.Way> of(FieldFacts field, Visit visit) {
    return of(field.type(), field.annotations(), field.name(), visit);
  }

  /** What the framework gives that makes objects of a type with a method of the tree. */
  private List<Ways.Way> of(TypeRef type, List<Annotation> annotations, String name, Visit visit) {
    Optional<String> qualifier = values.beans().qualifier(annotations);
    Optional<Declared.Method> bean = values.beans().of(type, qualifier, name);
    if (bean.isEmpty()) {
      return values.instances().component(type, qualifier, name).stream()
          .map(made -> Ways.within(made, visit))
          .toList();
    }
    if (visit.open().contains(bean.get().location())) {
      return List.of();
    }
    Scene scene = Scene.at(bean.get().at(Place.NO_EVENT));
    return results.of(bean.get(), scene, visit.into(bean.get().location()), "makes", false);
  }
}
