package io.github.adalscan.link.member;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.link.limit.Limits;
import io.github.adalscan.link.place.Chains;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.type.Declarations;
import io.github.adalscan.link.type.StaticTypes;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.rule.catalog.CallEffect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which methods of the tree a call can run, and which fields its accessors stand for. */
public final class Methods {
  private static final int MAX_TARGETS = 8;

  private final Declarations declarations;
  private final StaticTypes types;
  private final Limits limits;
  private final Map<Overridden, List<Declared.Method>> overrides = new ConcurrentHashMap<>();
  private final Picks picks;
  private final Constructors constructors;

  /** A method without a body, by what a call knows of it. */
  private record Overridden(String type, String name, int arity) {}

  public Methods(Declarations declarations, StaticTypes types, Limits limits) {
    this.limits = limits;
    this.declarations = declarations;
    this.types = types;
    this.picks = new Picks(declarations, types, limits);
    this.constructors = new Constructors(declarations, limits);
  }

  /** True when the member of an enum constant is asked for that may be any. */
  public boolean picksAny(Optional<Expr> receiver, Scene scene) {
    return picks.unknown(receiver, scene);
  }

  /** The methods with a body that a call can run; none when it leaves the tree. */
  public List<Declared.Method> targets(Expr.Call call, Scene scene) {
    return targets(call, scene, Scene.ANY);
  }

  /**
   * The methods with a body that a call can run.
   *
   * @param object what it is called on, if that is another object; looked for where the tree
   *     overrides the method
   */
  public List<Declared.Method> targets(
      Expr.Call call, Scene scene, Lazy<Optional<Closure>> object) {
    List<Declared.Method> all = candidates(call, scene);
    if (call.qualifier() != Expr.Qualifier.EXPRESSION || !isOpen(all, call, scene)) {
      return all;
    }
    List<Declared.Method> exact =
        object.get().flatMap(constructors::created).stream()
            .flatMap(
                type -> declarations.methods(type, call.name(), call.arguments().size()).stream())
            .filter(Methods::hasBody)
            .toList();
    return exact.isEmpty() ? all : exact.subList(0, 1);
  }

  /** True for a call that may run a lambda, or a method named in its place. */
  public boolean appliesFunction(Expr.Call call, Scene scene) {
    if (call.receiver().filter(Chains::isName).isEmpty()) {
      return false;
    }
    boolean known =
        call.arguments().isEmpty()
            ? declarations.calls().does(call.name(), CallEffect.SUPPLIES)
            : call.name().equals("apply") && call.arguments().size() < 3;
    return known
        ? candidates(call, scene).isEmpty()
        : types
            .ownerOf(call, scene.place())
            .flatMap(declarations::type)
            .filter(owner -> owner.type().kind() == TypeFacts.Kind.INTERFACE)
            .map(
                owner ->
                    Declarations.ownMethods(owner, call.name(), call.arguments().size()).stream()
                        .anyMatch(method -> !hasBody(method)))
            .orElse(false);
  }

  /**
   * True when the object decides which method runs; where the type is of a library, types of the
   * tree may implement it.
   */
  private boolean isOpen(List<Declared.Method> all, Expr.Call call, Scene scene) {
    Optional<String> type =
        all.isEmpty()
            ? types.ownerOf(call, scene.place())
            : Optional.of(all.get(0).owner().type().name());
    int arity = call.arguments().size();
    return all.size() > 1
        || type.filter(owner -> !overridden(owner, call.name(), arity).isEmpty()).isPresent();
  }

  private List<Declared.Method> overridden(String type, String name, int arity) {
    return overrides.computeIfAbsent(new Overridden(type, name, arity), this::overrides);
  }

  private List<Declared.Method> candidates(Expr.Call call, Scene scene) {
    Optional<String> owner = types.ownerOf(call, scene.place());
    if (owner.isEmpty() || picksAny(call.receiver(), scene)) {
      return List.of();
    }
    if (call.qualifier() == Expr.Qualifier.SUPER) {
      return inherited(owner.get(), call);
    }
    int arity = call.arguments().size();
    Optional<String> exact = exactType(call, scene).or(() -> constantType(call, scene));
    if (exact.isPresent()) {
      List<Declared.Method> found = declarations.methods(exact.get(), call.name(), arity);
      if (!found.isEmpty() && hasBody(found.get(0))) {
        return found;
      }
    }
    List<Declared.Method> found =
        declarations.methods(owner.get(), call.name(), arity).stream()
            .filter(method -> isMember(method, owner.get(), call))
            .toList();
    if (found.isEmpty() || found.stream().anyMatch(Methods::hasBody)) {
      return found.stream().filter(Methods::hasBody).toList();
    }
    Declared.Method declared = found.get(0);
    return overridden(declared.owner().type().name(), declared.method().name(), arity);
  }

  /** The method that {@code super} means: the nearest body above the type. */
  private List<Declared.Method> inherited(String type, Expr.Call call) {
    return declarations.supertypes(type).stream()
        .flatMap(above -> declarations.type(above).stream())
        .flatMap(
            above -> Declarations.ownMethods(above, call.name(), call.arguments().size()).stream())
        .filter(Methods::hasBody)
        .limit(1)
        .toList();
  }

  /** Methods of types around the owner are reached by their plain names only. */
  private boolean isMember(Declared.Method method, String owner, Expr.Call call) {
    return call.qualifier() == Expr.Qualifier.NONE
        || call.qualifier() == Expr.Qualifier.STATIC_IMPORT
        || declarations.isSubtype(owner, method.owner().type().name());
  }

  /** The type of the object in this scene, for calls on {@code this} that it may override. */
  private Optional<String> exactType(Expr.Call call, Scene scene) {
    boolean own =
        call.qualifier() == Expr.Qualifier.NONE || call.qualifier() == Expr.Qualifier.THIS;
    return own && !declarations.subtypes(scene.place().owner().type().name()).isEmpty()
        ? scene.self().flatMap(constructors::created)
        : Optional.empty();
  }

  /** The body of the enum constant, or other constant, that a call names before the dot. */
  private Optional<String> constantType(Expr.Call call, Scene scene) {
    return call.receiver()
        .filter(Expr.FieldRef.class::isInstance)
        .map(Expr.FieldRef.class::cast)
        .flatMap(
            ref ->
                types
                    .ownerOf(ref, scene.place())
                    .flatMap(owner -> declarations.field(owner, ref.name())))
        .filter(found -> found.field().isStatic() && found.field().isFinal())
        .flatMap(found -> found.field().initializer())
        .flatMap(
            made ->
                made instanceof Expr.New creation && !creation.body().isEmpty()
                    ? Optional.of(creation.body())
                    : Optional.empty());
  }

  /** The methods with a body that a reference such as {@code this::fetch} can mean. */
  public List<Declared.Method> named(Expr.MethodReference reference, Scene scene) {
    Optional<String> owner =
        reference
            .receiver()
            .flatMap(receiver -> types.nameOf(receiver, scene.place()))
            .or(() -> declarations.resolve(reference.owner()));
    String type = owner.orElse(scene.place().owner().type().name());
    return declarations.type(type).stream()
        .flatMap(
            declared ->
                declared.type().methods().stream().map(m -> new Declared.Method(declared, m)))
        .filter(m -> m.method().name().equals(reference.name()) && hasBody(m))
        .toList();
  }

  private static boolean hasBody(Declared.Method method) {
    return !method.method().events().isEmpty();
  }

  /**
   * True for a method that ends with {@code return this}, as those do that are written in chains.
   */
  public static boolean returnsItself(Declared.Method method) {
    List<Event> results =
        method.method().events().stream().filter(Event.Return.class::isInstance).toList();
    return !results.isEmpty()
        && results.stream().allMatch(event -> isItself(((Event.Return) event).value()));
  }

  /** {@code this}: nothing else is four characters of which nothing is known. */
  public static boolean isItself(Expr expr) {
    Expr plain = expr instanceof Expr.Cast cast ? cast.operand() : expr;
    return plain instanceof Expr.Opaque opaque
        && opaque.children().isEmpty()
        && opaque.region().singleLine()
        && opaque.region().endColumn() - opaque.region().startColumn() == "this".length();
  }

  private List<Declared.Method> overrides(Overridden declared) {
    List<Declared.Method> all = new ArrayList<>();
    for (Declared each : declarations.subtypes(declared.type())) {
      if (limits.room(all, MAX_TARGETS, Bound.TARGETS)) {
        all.addAll(
            declarations.overriding(each, declared.type(), declared.name(), declared.arity()));
      }
    }
    return all.stream().filter(Methods::hasBody).toList();
  }

  /** The field that an accessor without a body in the tree gives: of records, of Lombok. */
  public Optional<Declared.Field> accessed(Expr.Call call, Scene scene) {
    if (!call.arguments().isEmpty() || picksAny(call.receiver(), scene)) {
      return Optional.empty();
    }
    return types
        .ownerOf(call, scene.place())
        .flatMap(owner -> declarations.accessed(owner, call.name()));
  }

  /**
   * The same for the object that the call is made on, where an interface leaves the accessor to the
   * records that implement it.
   */
  public Optional<Declared.Field> accessed(
      Expr.Call call, Scene scene, Lazy<Optional<Closure>> object) {
    Optional<Declared.Field> found = accessed(call, scene);
    boolean open =
        found.isEmpty()
            && call.arguments().isEmpty()
            && call.qualifier() != Expr.Qualifier.TYPE
            && types
                .ownerOf(call, scene.place())
                .flatMap(declarations::type)
                .filter(owner -> owner.type().kind() == TypeFacts.Kind.INTERFACE)
                .isPresent();
    return open
        ? object
            .get()
            .flatMap(constructors::created)
            .flatMap(type -> declarations.accessed(type, call.name()))
        : found;
  }
}
