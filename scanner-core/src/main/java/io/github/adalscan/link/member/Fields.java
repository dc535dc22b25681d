package io.github.adalscan.link.member;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.limit.Limits;
import io.github.adalscan.link.place.Chains;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.type.Declarations;
import io.github.adalscan.link.type.StaticTypes;
import io.github.adalscan.model.Lazy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** What fields of the tree are assigned. */
public final class Fields {
  private final Declarations declarations;
  private final Constructors constructors;
  private final GeneratedMembers members;
  private final Lazy<OutsideAssignments> outside;
  private final ObjectCalls setters;

  public Fields(
      Declarations declarations, StaticTypes types, Supplier<CallSites> sites, Limits limits) {
    this.declarations = declarations;
    this.constructors = new Constructors(declarations, limits);
    this.members = new GeneratedMembers(declarations, types, sites, limits);
    this.setters = ObjectCalls.nearby(sites, declarations);
    this.outside = Lazy.of(() -> new OutsideAssignments(declarations, types));
  }

  /**
   * What a field can hold: what is set on the very object, else its initialiser and what its type,
   * or a type around it, assigns to it.
   *
   * @param self the creation of the object that has the field; empty when any may be meant
   */
  public List<Closure> valuesOf(Declared.Field field, Lazy<Optional<Closure>> self) {
    List<Closure> own = new ArrayList<>();
    List<Closure> all = new ArrayList<>();
    if (!field.field().isFinal() || field.field().initializer().isEmpty()) {
      Optional<Declared> type = Optional.of(field.owner());
      while (type.isPresent()) {
        addAssignments(type.get(), field, self, own, all);
        type = declarations.type(type.get().type().enclosing());
      }
    }
    if (!own.isEmpty()) {
      return own;
    }
    Optional<Expr> initialiser =
        field.field().initializer().filter(e -> !isNull(e) && !(isBlank(e) && !all.isEmpty()));
    if (initialiser.isPresent()) {
      Scene scene = new Scene(Places.ofInitialiser(field), Optional.empty(), self);
      Closure first = new Closure(withRest(initialiser.get(), field), scene);
      return self == Scene.ANY || self.get().isEmpty() ? with(first, all) : List.of(first);
    }
    return all.isEmpty() ? fromOutside(field, self) : all;
  }

  /** The initialiser, with a hole for what methods put behind it. */
  private static Expr withRest(Expr initialiser, Declared.Field field) {
    boolean appended =
        !field.field().isFinal()
            && field.owner().type().methods().stream()
                .anyMatch(method -> history(method, field).appends());
    return appended ? FieldHistory.withHole(initialiser) : initialiser;
  }

  private static List<Closure> with(Closure first, List<Closure> others) {
    List<Closure> all = new ArrayList<>();
    all.add(first);
    all.addAll(others);
    return all;
  }

  private static boolean isBlank(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.isText() && literal.value().isBlank();
  }

  private static boolean isNull(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.kind() == Expr.LiteralKind.NULL;
  }

  private void addAssignments(
      Declared type,
      Declared.Field field,
      Lazy<Optional<Closure>> self,
      List<Closure> own,
      List<Closure> all) {
    for (MethodFacts method : type.type().methods()) {
      for (FieldHistory.Held held : history(method, field).values()) {
        if (!isNull(held.value())) {
          Place place = new Place(type, Optional.of(method), held.event());
          if (!type.equals(field.owner())) {
            all.add(new Closure(held.value(), around(place, self)));
          } else if (isSetter(method, field, held.value())) {
            addSet(held.value(), place, self, own, all);
          } else {
            scene(place, self).ifPresent(scene -> all.add(new Closure(held.value(), scene)));
          }
        }
      }
    }
  }

  /** A method that puts one of its parameters into a field of its object. */
  private static boolean isSetter(MethodFacts method, Declared.Field field, Expr value) {
    return !method.isStatic()
        && !field.field().isStatic()
        && !method.name().startsWith("<")
        && method.parameterCount() > 0
        && Chains.start(value) instanceof Expr.VariableRef ref
        && ref.variable() < method.parameterCount();
  }

  /** What calls of a setter give: those on the very object, else those on none that is known. */
  private void addSet(
      Expr value, Place place, Lazy<Optional<Closure>> self, List<Closure> own, List<Closure> all) {
    ObjectCalls.Runs runs = setters.runs(place, self);
    runs.own().forEach(scene -> own.add(new Closure(value, scene)));
    runs.open().forEach(scene -> all.add(new Closure(value, scene)));
  }

  /** What is called on objects, as far as the calling methods alone tell. */
  public ObjectCalls setters() {
    return setters;
  }

  /** A method around a type that leaves it a variable does so as it makes the object. */
  private static Scene around(Place place, Lazy<Optional<Closure>> self) {
    return self.get()
        .map(Closure::scene)
        .filter(scene -> scene.place().method().equals(place.method()))
        .filter(scene -> scene.place().owner().equals(place.owner()))
        .map(scene -> scene.before(place.event()))
        .orElseGet(() -> Scene.at(place));
  }

  /** The scene of an assignment; empty when it is in a constructor that this object skips. */
  private Optional<Scene> scene(Place place, Lazy<Optional<Closure>> self) {
    boolean constructor =
        place.method().filter(m -> m.name().equals(MethodFacts.CONSTRUCTOR)).isPresent();
    Optional<Closure> known = constructor ? self.get() : Optional.empty();
    return known.isPresent()
        ? constructors.running(known.get(), place)
        : Optional.of(new Scene(place, Optional.empty(), self));
  }

  /** True for a field that a framework may set: by an annotation, or by a generated constructor. */
  public boolean isInjected(Declared.Field field) {
    return !field.field().annotations().isEmpty() || members.isGiven(field);
  }

  /** What generated constructors and setters, else code of other types, put into a field. */
  private List<Closure> fromOutside(Declared.Field field, Lazy<Optional<Closure>> self) {
    List<Closure> generated = members.valuesOf(field, self);
    return generated.isEmpty() ? outside.get().of(field) : generated;
  }

  private static FieldHistory history(MethodFacts method, Declared.Field field) {
    return new FieldHistory(method, target -> isField(target, field));
  }

  private static boolean isField(Expr target, Declared.Field field) {
    return target instanceof Expr.FieldRef ref
        && ref.name().equals(field.field().name())
        && ref.qualifier() != Expr.Qualifier.EXPRESSION
        && ref.owner().candidates().contains(field.owner().type().name());
  }
}
