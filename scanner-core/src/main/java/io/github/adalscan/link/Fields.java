package io.github.adalscan.link;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.model.Lazy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What fields of the tree are assigned. */
final class Fields {
  private final Declarations declarations;
  private final Methods methods;
  private final GeneratedMembers members;
  private final Lazy<OutsideAssignments> outside;

  Fields(
      Declarations declarations,
      StaticTypes types,
      Methods methods,
      Supplier<CallSites> sites,
      Limits limits) {
    this.declarations = declarations;
    this.methods = methods;
    this.members = new GeneratedMembers(declarations, types, sites, limits);
    this.outside = Lazy.of(() -> new OutsideAssignments(declarations, types));
  }

  /**
   * The initialiser of a field, else every value that its type, or a type around it, assigns to it.
   *
   * @param self the creation of the object that has the field; empty when any may be meant
   */
  List<Closure> valuesOf(Declared.Field field, Lazy<Optional<Closure>> self) {
    Optional<Expr> initialiser = field.field().initializer().filter(e -> !isNull(e));
    if (initialiser.isPresent()) {
      Scene scene = new Scene(Places.ofInitialiser(field), Optional.empty(), self);
      return List.of(new Closure(initialiser.get(), scene));
    }
    List<Closure> all = new ArrayList<>();
    Optional<Declared> type = Optional.of(field.owner());
    while (type.isPresent()) {
      addAssignments(type.get(), field, self, all);
      type = declarations.type(type.get().type().enclosing());
    }
    return all.isEmpty() ? fromOutside(field, self) : all;
  }

  private static boolean isNull(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.kind() == Expr.LiteralKind.NULL;
  }

  private void addAssignments(
      Declared type, Declared.Field field, Lazy<Optional<Closure>> self, List<Closure> all) {
    for (MethodFacts method : type.type().methods()) {
      for (int i = 0; i < method.events().size(); i++) {
        if (method.events().get(i) instanceof Event.Assign assign
            && isField(assign.target(), field)
            && !isNull(assign.value())) {
          Place place = new Place(type, Optional.of(method), i);
          scene(place, self).ifPresent(scene -> all.add(new Closure(assign.value(), scene)));
        }
      }
    }
  }

  /** The scene of an assignment; empty when it is in a constructor that this object skips. */
  private Optional<Scene> scene(Place place, Lazy<Optional<Closure>> self) {
    boolean constructor =
        place.method().filter(m -> m.name().equals(MethodFacts.CONSTRUCTOR)).isPresent();
    Optional<Closure> known = constructor ? self.get() : Optional.empty();
    return known.isPresent()
        ? methods.constructing(known.get(), place)
        : Optional.of(new Scene(place, Optional.empty(), self));
  }

  /** What generated constructors and setters, else code of other types, put into a field. */
  private List<Closure> fromOutside(Declared.Field field, Lazy<Optional<Closure>> self) {
    List<Closure> generated = members.valuesOf(field, self);
    return generated.isEmpty() ? outside.get().of(field) : generated;
  }

  private static boolean isField(Expr target, Declared.Field field) {
    return target instanceof Expr.FieldRef ref
        && ref.name().equals(field.field().name())
        && ref.qualifier() != Expr.Qualifier.EXPRESSION
        && ref.owner().candidates().contains(field.owner().type().name());
  }
}
