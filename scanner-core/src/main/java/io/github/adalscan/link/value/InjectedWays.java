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

  /** What the framework gives for a parameter of a method. */
  List<Ways.Way> of(Variable parameter, Declared.Method method, Visit visit) {
    return isGiven(parameter.type(), method.owner(), method.method().annotations())
        ? of(parameter.type(), parameter.annotations(), parameter.name(), visit)
        : List.of();
  }

  /** What the framework puts into a field. */
  List<Ways.Way> of(Declared.Field declared, Visit visit) {
    FieldFacts field = declared.field();
    return isGiven(field.type(), declared.owner(), field.annotations())
        ? of(field.type(), field.annotations(), field.name(), visit)
        : List.of();
  }

  private boolean isGiven(TypeRef type, Declared owner, List<Annotation> member) {
    return !values.beans().needsContainer(type) || values.beans().areGivenTo(owner, member);
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
