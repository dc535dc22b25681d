package io.github.adalscan.link.member;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.type.Declarations;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.model.Lazy;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The objects that the methods of a type can run on, where types below it have other ideas of some
 * of them: what one object says of itself belongs together.
 */
public final class Instances {
  private final Declarations declarations;
  private final CallSites sites;

  public Instances(Declarations declarations, CallSites sites) {
    this.declarations = declarations;
    this.sites = sites;
  }

  /** The creations of the type and of those below it; none where nothing tells them apart. */
  public List<Closure> of(Declared type) {
    List<Declared> below =
        declarations.subtypes(type.type().name()).stream()
            .filter(each -> each.type().kind() != TypeFacts.Kind.INTERFACE && isNamed(each))
            .toList();
    List<Closure> own = created(type);
    boolean apart =
        below.stream().anyMatch(each -> overrides(each, type))
            || own.stream().anyMatch(made -> !((Expr.New) made.expr()).body().isEmpty());
    if (!apart) {
      return List.of();
    }
    List<Closure> all = new ArrayList<>(own);
    for (Declared each : below) {
      List<Closure> made = created(each);
      all.addAll(made.isEmpty() && !isAbstract(each) ? List.of(injected(each)) : made);
    }
    return all;
  }

  private List<Closure> created(Declared type) {
    return sites.creationsOf(type.type().name()).stream()
        .filter(site -> site.expr() instanceof Expr.New)
        .map(site -> Closure.at(site.expr(), site.place()))
        .toList();
  }

  /** Anonymous types are made where they are written. */
  private boolean isNamed(Declared type) {
    String name = type.type().name();
    return !Character.isDigit(name.charAt(name.lastIndexOf('.') + 1));
  }

  /**
   * The object that a framework makes and injects as a type; empty where the tree makes such
   * objects itself, or several types may be meant.
   *
   * @param qualifier the name that one of several is asked for by
   * @param name of what it is given to, by which one of several is taken where nothing else tells
   */
  public Optional<Closure> component(TypeRef type, Optional<String> qualifier, String name) {
    Optional<String> wanted = declarations.resolve(type).filter(t -> !t.startsWith("java."));
    if (wanted.isEmpty()) {
      return Optional.empty();
    }
    List<Declared> fitting = new ArrayList<>(declarations.type(wanted.get()).stream().toList());
    fitting.addAll(declarations.subtypes(wanted.get()));
    fitting.removeIf(
        each ->
            each.type().kind() != TypeFacts.Kind.CLASS
                || !isNamed(each)
                || isAbstract(each)
                || each.file().context() == FileContext.TEST);
    List<Declared> meant = fitting.size() > 1 ? meant(fitting, qualifier, name) : fitting;
    boolean one = meant.size() == 1 && created(meant.get(0)).isEmpty();
    return one ? Optional.of(injected(meant.get(0))) : Optional.empty();
  }

  /** As Spring chooses: those asked for, those marked as the first choice, those of that name. */
  private List<Declared> meant(List<Declared> components, Optional<String> qualifier, String name) {
    List<Declared> first =
        components.stream()
            .filter(each -> Beans.isFirst(each.type().annotations(), declarations))
            .toList();
    return qualifier.isEmpty() && !first.isEmpty()
        ? first
        : components.stream().filter(each -> isCalled(each, qualifier.orElse(name))).toList();
  }

  /** By an annotation, or as Spring names what has none: by its type, with a small first letter. */
  private static boolean isCalled(Declared component, String name) {
    String type = component.type().name();
    String simple = LastPart.ofName(type);
    List<Expr> texts =
        component.type().annotations().stream()
            .flatMap(each -> each.values().values().stream())
            .filter(Expr.Literal.class::isInstance)
            .toList();
    return texts.stream().anyMatch(text -> ((Expr.Literal) text).value().equals(name))
        || (simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1)).equals(name);
  }

  /**
   * The object that a member of its own runs on, inherited or not: that of the scene; where any may
   * be meant, for what is inherited from above, one of the very type if no other is below it.
   *
   * @param above the type that declares the member
   */
  public Lazy<Optional<Closure>> running(Scene scene, Declared above) {
    Declared from = scene.place().owner();
    String name = from.type().name();
    boolean last =
        scene.object() == Scene.ANY
            && from.type().kind() == TypeFacts.Kind.CLASS
            && scene.place().method().filter(method -> !method.isStatic()).isPresent()
            && !name.equals(above.type().name())
            && declarations.isSubtype(name, above.type().name())
            && declarations.subtypes(name).isEmpty();
    if (!last) {
      return scene.object();
    }
    List<Closure> made = created(from);
    return made.size() > 1
        ? Scene.ANY
        : Lazy.known(Optional.of(made.isEmpty() ? injected(from) : made.get(0)));
  }

  /** An object that something outside of the tree makes. */
  public Closure injected(Declared type) {
    Expr.New made =
        new Expr.New(
            TypeRef.exact(type.type().name()),
            List.of(),
            "",
            type.type().region(),
            type.type().region());
    return Closure.at(made, new Place(type, Optional.empty(), Place.NO_EVENT));
  }

  /**
   * The objects of a type that only something outside of the tree makes, one for each constant of
   * the only enum that its constructor takes: what a constant says of itself belongs together.
   */
  public List<Closure> chosen(Declared type) {
    List<MethodFacts> constructors =
        type.type().methods().stream()
            .filter(method -> method.name().equals(MethodFacts.CONSTRUCTOR))
            .toList();
    if (constructors.size() != 1 || type.type().kind() != TypeFacts.Kind.CLASS) {
      return List.of();
    }
    List<Variable> parameters = constructors.get(0).parameters();
    List<Declared> enums = parameters.stream().flatMap(p -> enumOf(p).stream()).toList();
    if (enums.size() != 1) {
      return List.of();
    }
    List<Closure> all = new ArrayList<>();
    for (FieldFacts constant : enums.get(0).type().fields()) {
      if (constant.isStatic()
          && constant.initializer().filter(Expr.New.class::isInstance).isPresent()) {
        all.add(injected(type, parameters, enums.get(0), constant));
      }
    }
    return all;
  }

  private Optional<Declared> enumOf(Variable parameter) {
    return declarations
        .resolve(parameter.type())
        .flatMap(declarations::type)
        .filter(type -> type.type().kind() == TypeFacts.Kind.ENUM);
  }

  private Closure injected(
      Declared type, List<Variable> parameters, Declared of, FieldFacts constant) {
    Expr.New plain = (Expr.New) injected(type).expr();
    List<Expr> arguments = new ArrayList<>();
    for (Variable each : parameters) {
      arguments.add(
          enumOf(each).isPresent()
              ? new Expr.FieldRef(
                  Expr.Qualifier.TYPE,
                  Optional.empty(),
                  TypeRef.exact(of.type().name()),
                  constant.name(),
                  plain.nameRegion(),
                  plain.region())
              : Constructors.ANYTHING);
    }
    Expr.New made = new Expr.New(plain.type(), arguments, "", plain.nameRegion(), plain.region());
    return Closure.at(made, injected(type).scene().place());
  }

  /** True for a type that has another body for a method of one above it. */
  boolean overrides(Declared type, Declared above) {
    return above.type().methods().stream()
        .filter(method -> !method.isStatic() && !method.name().startsWith("<"))
        .anyMatch(
            method ->
                isComponent(type, method)
                    || Declarations.ownMethods(type, method.name(), method.parameterCount())
                        .stream()
                        .anyMatch(each -> !each.method().events().isEmpty()));
  }

  /** True for a method that a record answers with a component of that name. */
  private static boolean isComponent(Declared type, MethodFacts method) {
    return type.type().kind() == TypeFacts.Kind.RECORD
        && method.parameterCount() == 0
        && type.type().fields().stream()
            .anyMatch(field -> !field.isStatic() && field.name().equals(method.name()));
  }

  private boolean isAbstract(Declared type) {
    boolean open =
        type.type().methods().stream().anyMatch(method -> isOpen(method) && !method.isStatic());
    return open || type.type().kind() == TypeFacts.Kind.ENUM;
  }

  private static boolean isOpen(MethodFacts method) {
    return method.events().isEmpty()
        && !method.returnType().name().equals("void")
        && !method.name().startsWith("<");
  }
}
