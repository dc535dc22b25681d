package io.github.adalscan.token.text;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.fold.Unchanged;
import io.github.adalscan.link.member.ObjectCalls;
import io.github.adalscan.link.place.Chains;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.rule.catalog.CallEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is put into collections elsewhere than in the chain that makes them: into fields by any
 * method of their type, by {@code Collections.addAll}, or by methods that they are passed to.
 */
final class CollectionFills {
  private static final Set<String> COLLECTIONS =
      Set.of("Set", "List", "Collection", "Iterable", "SortedSet", "HashSet", "ArrayList");

  private final ProjectFacts project;
  private final CollectionCalls calls;

  CollectionFills(ProjectFacts project) {
    this.project = project;
    this.calls = new CollectionCalls(project);
  }

  /**
   * What is added.
   *
   * @param open true when more may be
   */
  record Filled(List<Closure> elements, boolean open) {
    static final Filled NOTHING = new Filled(List.of(), false);
  }

  /** True when an expression is declared as a collection or an array. */
  boolean isCollection(Closure closure) {
    TypeRef type = project.types().typeOf(closure.expr(), closure.scene().place());
    String name = LastPart.ofName(type.name());
    return type.dimensions() > 0 || COLLECTIONS.contains(name);
  }

  /** What the expression's variable or field gets, other than by statements on the variable. */
  Filled of(Closure closure) {
    if (closure.expr() instanceof Expr.FieldRef field) {
      return project
          .types()
          .ownerOf(field, closure.scene().place())
          .flatMap(owner -> project.declarations().field(owner, field.name()))
          .map(found -> field(found, closure.scene().object()))
          .orElse(Filled.NOTHING);
    }
    return closure.expr() instanceof Expr.VariableRef variable
        ? variable(variable, closure)
        : Filled.NOTHING;
  }

  /** What the field gets that a collection is the initial value of. */
  Filled ofInitialiser(Closure made) {
    if (!(made.expr() instanceof Expr.New)) {
      return Filled.NOTHING;
    }
    Declared owner = made.scene().place().owner();
    return owner.type().fields().stream()
        .filter(field -> field.initializer().filter(value -> value == made.expr()).isPresent())
        .map(field -> field(new Declared.Field(owner, field), made.scene().object()))
        .findFirst()
        .orElse(Filled.NOTHING);
  }

  private Filled field(Declared.Field field, Lazy<Optional<Closure>> self) {
    List<Closure> elements = new ArrayList<>();
    boolean empty = field.field().initializer().filter(CollectionFills::isEmpty).isPresent();
    for (MethodFacts method : field.owner().type().methods()) {
      for (int i = 0; i < method.events().size(); i++) {
        Place place = new Declared.Method(field.owner(), method).at(i);
        for (Expr root : method.events().get(i).expressions()) {
          if (adds(root, field)) {
            scenes(place, method, self).forEach(scene -> added(root, field, scene, elements));
          }
        }
      }
    }
    return new Filled(elements, empty && elements.isEmpty() && !isAssigned(field));
  }

  /** How a method runs on the object: where that is known, for each call on it. */
  private List<Scene> scenes(Place place, MethodFacts method, Lazy<Optional<Closure>> self) {
    if (method.isStatic() || method.name().startsWith("<")) {
      return List.of(new Scene(place, Optional.empty(), self));
    }
    ObjectCalls.Runs runs = project.setters().runs(place, self);
    return runs.own().isEmpty() ? runs.open() : runs.own();
  }

  private boolean adds(Expr root, Declared.Field field) {
    List<Closure> found = new ArrayList<>();
    added(root, field, Scene.at(new Place(field.owner(), Optional.empty(), 0)), found);
    return !found.isEmpty();
  }

  private static boolean isAssigned(Declared.Field field) {
    return field.owner().type().methods().stream()
        .flatMap(method -> method.events().stream())
        .anyMatch(event -> event instanceof Event.Assign assign && is(assign.target(), field));
  }

  /** A new collection without elements is filled by somebody. */
  private static boolean isEmpty(Expr expr) {
    return expr instanceof Expr.New creation && creation.arguments().isEmpty();
  }

  private void added(Expr root, Declared.Field field, Scene scene, List<Closure> into) {
    CodeWalker.forEach(
        root,
        expr -> {
          if (expr instanceof Expr.Call call && calls.adds(call.name())) {
            boolean onField = call.receiver().filter(r -> is(r, field)).isPresent();
            boolean first = !call.arguments().isEmpty() && is(call.arguments().get(0), field);
            List<Expr> arguments = call.arguments();
            if (onField || (first && call.name().equals("addAll"))) {
              arguments
                  .subList(onField ? 0 : 1, arguments.size())
                  .forEach(each -> into.add(new Closure(each, scene)));
            }
          }
        });
  }

  private static boolean is(Expr expr, Declared.Field field) {
    return expr instanceof Expr.FieldRef ref
        && ref.name().equals(field.field().name())
        && ref.qualifier() != Expr.Qualifier.EXPRESSION
        && ref.owner().candidates().contains(field.owner().type().name());
  }

  /** The calls in the body of an anonymous class: {@code new HashSet<>() {{ add("x"); }}}. */
  List<Closure> inBody(Closure creation) {
    if (!(creation.expr() instanceof Expr.New made) || made.body().isEmpty()) {
      return List.of();
    }
    List<Closure> all = new ArrayList<>();
    for (Declared type : project.declarations().type(made.body()).stream().toList()) {
      for (MethodFacts method : type.type().methods()) {
        for (int i = 0; i < method.events().size(); i++) {
          Scene scene = Scene.at(new Declared.Method(type, method).at(i));
          method.events().get(i).expressions().forEach(e -> all.add(new Closure(e, scene)));
        }
      }
    }
    return all.stream().filter(call -> calls.adds(Construction.name(call))).toList();
  }

  /** {@code Collections.addAll(set, ...)}; passed to anything else, the set may hold more. */
  private Filled variable(Expr.VariableRef variable, Closure closure) {
    Scene scene = closure.scene();
    List<Event> events = scene.place().method().map(MethodFacts::events).orElse(List.of());
    List<Closure> elements = new ArrayList<>();
    boolean[] open = {false};
    int last = Math.min(scene.place().event(), events.size());
    for (int i = 0; i < last; i++) {
      Scene before = scene.before(i);
      for (Expr root : events.get(i).expressions()) {
        boolean statement = is(Chains.start(root), variable);
        CodeWalker.forEach(
            root,
            expr ->
                open[0] |=
                    passed(expr, variable, before, elements)
                        || (!statement && isAddedTo(expr, variable)));
      }
    }
    return new Filled(elements, open[0]);
  }

  /** {@code names.forEach(name -> set.add(name))}. */
  private boolean isAddedTo(Expr expr, Expr.VariableRef variable) {
    return expr instanceof Expr.Call call
        && calls.adds(call.name())
        && call.receiver().filter(r -> is(r, variable)).isPresent();
  }

  private boolean passed(
      Expr expr, Expr.VariableRef variable, Scene scene, List<Closure> elements) {
    if (expr instanceof Expr.MethodReference reference) {
      return reference.receiver().filter(r -> is(r, variable)).isPresent();
    }
    if (!(expr instanceof Expr.Call call)
        || call.arguments().stream().noneMatch(each -> is(each, variable))) {
      return false;
    }
    if (call.name().equals("addAll") && is(call.arguments().get(0), variable)) {
      call.arguments()
          .subList(1, call.arguments().size())
          .forEach(each -> elements.add(new Closure(each, scene)));
      return false;
    }
    boolean passes = project.values().known().does(call.name(), CallEffect.PASSES);
    return !passes && !call.name().equals("builder") && !call.name().equals("scopes");
  }

  private boolean is(Expr expr, Expr.VariableRef variable) {
    return Unchanged.of(expr, project.values().known()) instanceof Expr.VariableRef ref
        && ref.variable() == variable.variable();
  }
}
