package io.github.adalscan.link.member;

import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.link.limit.Bounds;
import io.github.adalscan.link.limit.Limits;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.type.Declarations;
import io.github.adalscan.link.type.StaticTypes;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.model.Lazy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What constructors, builders and setters put into fields that the source does not spell out: those
 * of records, and those that Lombok makes.
 */
final class GeneratedMembers {
  private final Declarations declarations;
  private final StaticTypes types;
  private final Supplier<CallSites> sites;
  private final Limits limits;

  GeneratedMembers(
      Declarations declarations, StaticTypes types, Supplier<CallSites> sites, Limits limits) {
    this.declarations = declarations;
    this.types = types;
    this.sites = sites;
    this.limits = limits;
  }

  /**
   * The values that a field gets through generated members.
   *
   * @param self the creation of the object that has the field; empty when any may be meant
   */
  List<Closure> valuesOf(Declared.Field field, Lazy<Optional<Closure>> self) {
    if (field.field().isStatic()) {
      return List.of();
    }
    List<Closure> all = new ArrayList<>(created(field, self));
    if (all.isEmpty() && has(field, "builder-annotations")) {
      all.addAll(passedTo(field.field().name(), site -> isBuilder(site, field)));
    }
    if (all.isEmpty() && has(field, "setter-annotations")) {
      all.addAll(passedTo(setter(field), site -> isOn(site, field)));
    }
    return all;
  }

  /** True for a field that a constructor sets which is not spelled out. */
  boolean isGiven(Declared.Field field) {
    return !field.field().isStatic() && parameters(field.owner()).contains(field.field());
  }

  private boolean has(Declared.Field field, String kind) {
    Set<String> names = declarations.calls().types(kind);
    return Stream.concat(
            field.owner().type().annotations().stream(), field.field().annotations().stream())
        .map(GeneratedMembers::name)
        .anyMatch(names::contains);
  }

  private static String name(Annotation annotation) {
    String name = annotation.type().name();
    return LastPart.ofName(name);
  }

  /** What a constructor that is not spelled out is created with. */
  private List<Closure> created(Declared.Field field, Lazy<Optional<Closure>> self) {
    List<FieldFacts> parameters = parameters(field.owner());
    int index = parameters.indexOf(field.field());
    List<Closure> all = new ArrayList<>();
    for (Closure creation : index < 0 ? List.<Closure>of() : creations(field, self)) {
      if (creation.expr() instanceof Expr.New made) {
        List<Closure> arguments = made.arguments().stream().map(creation::with).toList();
        (arguments.size() == parameters.size()
                ? Optional.of(arguments)
                : delegated(field.owner(), creation, arguments, parameters.size()))
            .map(given -> given.get(index))
            .ifPresent(all::add);
      }
    }
    return all;
  }

  /** What another constructor, which is spelled out, gives it: {@code this("https://host")}. */
  private static Optional<List<Closure>> delegated(
      Declared owner, Closure creation, List<Closure> arguments, int parameters) {
    return Declarations.ownMethods(owner, MethodFacts.CONSTRUCTOR, arguments.size()).stream()
        .map(Declared.Method::method)
        .filter(method -> !method.events().isEmpty())
        .flatMap(
            method -> {
              Scene scene =
                  new Scene(
                      new Declared.Method(owner, method).at(0),
                      Optional.of(arguments),
                      Lazy.known(Optional.of(creation)));
              return method.events().get(0).expressions().stream()
                  .filter(e -> e instanceof Expr.Call call && isDelegating(call, parameters))
                  .map(e -> ((Expr.Call) e).arguments())
                  .map(given -> given.stream().map(each -> new Closure(each, scene)).toList());
            })
        .findFirst();
  }

  private static boolean isDelegating(Expr.Call call, int parameters) {
    return call.name().equals(MethodFacts.CONSTRUCTOR)
        && call.qualifier() == Expr.Qualifier.THIS
        && call.arguments().size() == parameters;
  }

  private List<Closure> creations(Declared.Field field, Lazy<Optional<Closure>> self) {
    return self.get()
        .map(List::of)
        .orElseGet(
            () ->
                sites.get().creationsOf(field.owner().type().name()).stream()
                    .map(site -> Closure.at(site.expr(), site.place()))
                    .toList());
  }

  /** The parameters of the generated constructor; none when there is no such constructor. */
  private List<FieldFacts> parameters(Declared owner) {
    TypeFacts type = owner.type();
    Set<String> names = Set.copyOf(type.annotations().stream().map(a -> name(a)).toList());
    boolean all = type.kind() == TypeFacts.Kind.RECORD || isAny("all-fields-annotations", names);
    boolean required = isAny("required-fields-annotations", names);
    if (!all && !required) {
      return List.of();
    }
    return type.fields().stream()
        .filter(field -> !field.isStatic())
        .filter(field -> all ? isOpen(field, names) : isRequired(field))
        .toList();
  }

  private boolean isAny(String kind, Set<String> names) {
    return !Collections.disjoint(names, declarations.calls().types(kind));
  }

  private static boolean isOpen(FieldFacts field, Set<String> names) {
    boolean isFinal = field.isFinal() || names.contains("Value");
    return !isFinal || field.initializer().isEmpty();
  }

  private static boolean isRequired(FieldFacts field) {
    boolean nonNull = field.annotations().stream().map(a -> name(a)).anyMatch("NonNull"::equals);
    return (field.isFinal() || nonNull) && field.initializer().isEmpty();
  }

  private List<Closure> passedTo(String method, Predicate<CallSites.Site> fits) {
    List<CallSites.Site> fitting =
        sites.get().named(method).stream()
            .filter(site -> site.arguments().size() == 1 && fits.test(site))
            .toList();
    return limits.atMost(fitting, Bounds.MAX_CALLERS, Bound.CALLERS).stream()
        .map(site -> Closure.at(site.arguments().get(0), site.place()))
        .toList();
  }

  /** A call in a chain that begins with {@code Type.builder()}. */
  private boolean isBuilder(CallSites.Site site, Declared.Field field) {
    Expr current = site.expr();
    while (current instanceof Expr.Call call
        && call.receiver().filter(Expr.Call.class::isInstance).isPresent()) {
      current = call.receiver().get();
    }
    return current instanceof Expr.Call start
        && start.name().endsWith("uilder")
        && declarations
            .resolve(start.owner())
            .filter(field.owner().type().name()::equals)
            .isPresent();
  }

  private boolean isOn(CallSites.Site site, Declared.Field field) {
    return site.expr() instanceof Expr.Call call
        && types.ownerOf(call, site.place()).filter(field.owner().type().name()::equals).isPresent()
        && declarations.methods(field.owner().type().name(), call.name(), 1).isEmpty();
  }

  private static String setter(Declared.Field field) {
    String name = field.field().name();
    return "set" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }
}
