package io.github.adalscan.link.member;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.type.Declarations;
import io.github.adalscan.model.Lazy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Methods that make what frameworks inject. */
public final class Beans {
  private static final Set<String> COLLECTIONS =
      Set.of("java.util.List", "java.util.Set", "java.util.Collection");

  private final Declarations declarations;
  private final Lazy<List<Declared.Method>> all;
  private final Map<String, List<Declared.Method>> byType = new ConcurrentHashMap<>();

  public Beans(Declarations declarations) {
    this.declarations = declarations;
    this.all = Lazy.of(this::find);
  }

  private List<Declared.Method> find() {
    return declarations.all().stream()
        .flatMap(
            type ->
                type.type().methods().stream()
                    .filter(this::makes)
                    .map(method -> new Declared.Method(type, method)))
        .toList();
  }

  private boolean makes(MethodFacts method) {
    return method.annotations().stream()
        .anyMatch(
            each -> declarations.calls().types("bean-annotations").contains(each.type().name()));
  }

  /**
   * The method that makes what is injected as a type.
   *
   * @param qualifier the name that one of several is asked for by
   * @param name of what it is given to, by which one of several is taken where nothing else tells
   */
  public Optional<Declared.Method> of(TypeRef type, Optional<String> qualifier, String name) {
    Optional<String> wanted = declarations.resolve(type);
    if (wanted.filter(t -> t.startsWith("java.") && !isGeneral(t)).isPresent()
        || type.name().isEmpty()) {
      return Optional.empty();
    }
    List<Declared.Method> found =
        wanted.isPresent()
            ? byType.computeIfAbsent(
                wanted.get(), made -> all.get().stream().filter(m -> gives(m, made)).toList())
            : all.get().stream().filter(method -> isNamed(method, type)).toList();
    boolean plain = type.candidates().stream().noneMatch(Beans::isGeneral);
    if (found.size() == 1 && (plain || isOf(found, type))) {
      return Optional.of(found.get(0));
    }
    String called = qualifier.orElse(name);
    return first(found)
        .filter(method -> plain && qualifier.isEmpty())
        .or(
            () ->
                found.stream()
                    .filter(m -> m.method().name().equals(called) || names(m, called))
                    .findFirst());
  }

  /** The only one that is marked as the first choice. */
  private Optional<Declared.Method> first(List<Declared.Method> methods) {
    List<Declared.Method> marked =
        methods.stream()
            .filter(each -> isFirst(each.method().annotations(), declarations))
            .toList();
    return marked.size() == 1 ? Optional.of(marked.get(0)) : Optional.empty();
  }

  /** True for the annotations of a method or a type that is taken where several would do. */
  static boolean isFirst(List<Annotation> annotations, Declarations declarations) {
    return annotations.stream()
        .anyMatch(
            each -> declarations.calls().types("primary-annotations").contains(each.type().name()));
  }

  /**
   * {@code Supplier<String>}, {@code Set<String>}: the type says little, so its arguments have to
   * be the same.
   */
  private static boolean isGeneral(String type) {
    return type.startsWith("java.util.function.") || COLLECTIONS.contains(type);
  }

  /**
   * True for a type that objects of all kinds are made of, such as {@code List<String>}: a bean is
   * meant only where a container surely gives it.
   */
  public boolean needsContainer(TypeRef type) {
    return type.candidates().stream().anyMatch(COLLECTIONS::contains);
  }

  /** True when a container makes the objects of a type, or gives a member what it takes. */
  public boolean areGivenTo(Declared owner, List<Annotation> member) {
    return has(owner.type().annotations(), "component-annotations")
        || has(member, "injection-annotations");
  }

  private boolean has(List<Annotation> annotations, String kind) {
    Set<String> names = declarations.calls().types(kind);
    return annotations.stream().anyMatch(each -> names.contains(each.type().name()));
  }

  private static boolean isOf(List<Declared.Method> found, TypeRef type) {
    List<TypeRef> made = found.get(0).method().returnType().arguments();
    return made.stream()
        .map(TypeRef::name)
        .toList()
        .equals(type.arguments().stream().map(TypeRef::name).toList());
  }

  /**
   * The method that makes the text which a constructor or another method that a framework calls is
   * given: it bears the name of the parameter or of its qualifier.
   */
  public Optional<Declared.Method> text(Variable parameter, MethodFacts method) {
    boolean called =
        method.name().equals(MethodFacts.CONSTRUCTOR) || !method.annotations().isEmpty();
    if (!called || !parameter.type().name().equals("String")) {
      return Optional.empty();
    }
    String name = qualifier(parameter.annotations()).orElse(parameter.name());
    return all.get().stream()
        .filter(bean -> bean.method().returnType().name().equals("String"))
        .filter(bean -> bean.method().name().equals(name) || names(bean, name))
        .findFirst();
  }

  /** The name of the bean that annotations ask for. */
  public Optional<String> qualifier(List<Annotation> annotations) {
    return annotations.stream()
        .filter(
            each ->
                declarations.calls().types("qualifier-annotations").contains(each.type().name()))
        .flatMap(each -> each.values().values().stream())
        .flatMap(v -> v instanceof Expr.Literal text ? Stream.of(text.value()) : Stream.empty())
        .findFirst();
  }

  private static boolean names(Declared.Method bean, String name) {
    return bean.method().annotations().stream()
        .flatMap(each -> each.values().values().stream())
        .anyMatch(value -> value instanceof Expr.Literal text && text.value().equals(name));
  }

  /** What star imports leave open is the same where it is named the same. */
  private boolean isNamed(Declared.Method method, TypeRef type) {
    TypeRef made = method.method().returnType();
    return type.certainty() == TypeRef.Certainty.AMBIGUOUS
        && made.name().equals(type.name())
        && made.candidates().stream().anyMatch(type.candidates()::contains);
  }

  private boolean gives(Declared.Method method, String type) {
    TypeRef returned = method.method().returnType();
    return declarations
        .resolve(returned)
        .map(made -> declarations.isSubtype(made, type))
        .orElse(returned.candidates().contains(type));
  }
}
