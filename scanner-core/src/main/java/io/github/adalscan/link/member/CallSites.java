package io.github.adalscan.link.member;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.limit.Bounds;
import io.github.adalscan.link.limit.Limits;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.LambdaReceivers;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.type.Declarations;
import io.github.adalscan.link.type.StaticTypes;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.model.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Who calls the methods of the tree, and who creates its objects. */
public final class CallSites {
  /**
   * A call or creation.
   *
   * @param expr the call or the creation
   * @param receiver what the method is called on; empty for creations and plain names
   */
  public record Site(Expr expr, Optional<Expr> receiver, List<Expr> arguments, Place place) {
    private Site passing(List<Expr> packed) {
      return packed.equals(arguments) ? this : new Site(expr, receiver, packed, place);
    }

    /** The arguments as they are evaluated by a caller in some scene. */
    public List<Closure> closures(Scene scene) {
      return arguments.stream().map(each -> new Closure(each, scene)).toList();
    }
  }

  private final Declarations declarations;
  private final StaticTypes types;
  private final Limits limits;
  private final Map<String, List<Site>> calls = new HashMap<>();
  private final Map<String, List<Site>> references = new HashMap<>();
  private final Map<String, List<Site>> creations = new HashMap<>();
  private final Map<Location, List<Site>> callers = new ConcurrentHashMap<>();
  private final Map<String, List<Site>> created = new ConcurrentHashMap<>();

  public CallSites(
      List<FileFacts> files, Declarations declarations, StaticTypes types, Limits limits) {
    this.limits = limits;
    this.declarations = declarations;
    this.types = types;
    for (FileFacts file : files) {
      Places.forEach(
          file, (root, place, annotation) -> CodeWalker.forEach(root, e -> add(e, place)));
    }
  }

  private void add(Expr expr, Place place) {
    if (expr instanceof Expr.Call call) {
      Site site = new Site(call, call.receiver(), call.arguments(), place);
      calls.computeIfAbsent(call.name(), name -> new ArrayList<>()).add(site);
      call.arguments().forEach(argument -> addReference(argument, call, place));
    } else if (expr instanceof Expr.New creation) {
      Site site = new Site(creation, Optional.empty(), creation.arguments(), place);
      creations
          .computeIfAbsent(simple(creation.type().name()), name -> new ArrayList<>())
          .add(site);
    }
  }

  /** {@code future.thenAccept(this::use)} calls it with what the future gives. */
  private void addReference(Expr argument, Expr.Call taking, Place place) {
    if (argument instanceof Expr.MethodReference named) {
      LambdaReceivers.handedOn(taking, declarations.calls())
          .map(given -> new Site(named, named.receiver(), List.of(given), place))
          .ifPresent(
              site ->
                  references.computeIfAbsent(named.name(), name -> new ArrayList<>()).add(site));
    }
  }

  private static String simple(String name) {
    return LastPart.ofName(name);
  }

  /** Every call of that name, of whatever type. */
  public List<Site> named(String method) {
    return calls.getOrDefault(method, List.of());
  }

  /** Where a method of that name, of whatever type, is passed on and called with what is given. */
  public List<Site> referenced(String method) {
    return references.getOrDefault(method, List.of());
  }

  /** Every call whose name begins so, of whatever type, by name. */
  public List<Site> beginning(String prefix) {
    return calls.entrySet().stream()
        .filter(entry -> entry.getKey().startsWith(prefix))
        .sorted(Map.Entry.comparingByKey())
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  /** Every creation of a type of that simple name. */
  public List<Site> createdAs(String simpleName) {
    return creations.getOrDefault(simpleName, List.of());
  }

  /**
   * The creations of a type of the tree, delegating constructors left out. What only tests make of
   * a type of the product is none: a framework, or a reader of JSON, makes it in their place.
   */
  public List<Site> creationsOf(String type) {
    List<Site> known = created.get(type);
    if (known == null) {
      List<Site> all =
          createdAs(simple(type)).stream().filter(site -> creates(site, type)).toList();
      List<Site> meant =
          declarations.type(type).filter(TestCode::isProduct).isPresent()
              ? TestCode.without(all)
              : all;
      known = limits.atMost(meant, Bounds.MAX_CALLERS, Bound.CALLERS);
      created.put(type, known);
    }
    return known;
  }

  private boolean creates(Site site, String type) {
    return site.expr() instanceof Expr.New creation
        && declarations.resolve(creation.type()).filter(type::equals).isPresent();
  }

  /** The calls that can run a method, or a constructor, with that many arguments. */
  public List<Site> of(Declared.Method method) {
    List<Site> known = callers.get(method.location());
    if (known == null) {
      known = find(method);
      callers.put(method.location(), known);
    }
    return known;
  }

  private List<Site> find(Declared.Method method) {
    String type = method.owner().type().name();
    boolean constructor = method.method().name().equals(MethodFacts.CONSTRUCTOR);
    List<Site> all = new ArrayList<>();
    if (constructor) {
      all.addAll(creationsOf(type));
    }
    for (Site site : named(method.method().name())) {
      if (runs(site, method) && limits.room(all, Bounds.MAX_CALLERS, Bound.CALLERS)) {
        all.add(site);
      }
    }
    int parameters = method.method().parameterCount();
    if (parameters == 1 && !constructor) {
      references.getOrDefault(method.method().name(), List.of()).stream()
          .filter(
              site -> means(site, method) && limits.room(all, Bounds.MAX_CALLERS, Bound.CALLERS))
          .forEach(all::add);
    }
    return all.stream()
        .filter(site -> !meansAnother(site, method))
        .map(site -> site.passing(VarArgs.pack(method.method(), site.arguments(), site.expr())))
        .filter(site -> site.arguments().size() == parameters)
        .toList();
  }

  /** True where a method of just as many parameters goes before one that takes any number. */
  private static boolean meansAnother(Site site, Declared.Method method) {
    int passed = site.arguments().size();
    int fixed = method.method().parameterCount() - 1;
    return method.method().varArgs()
        && passed > fixed + 1
        && method.owner().type().methods().stream()
            .anyMatch(
                other ->
                    other.name().equals(method.method().name()) && other.parameterCount() == passed)
        && !site.arguments().subList(fixed, passed).stream()
            .allMatch(each -> each instanceof Expr.Literal text && text.isText());
  }

  private boolean means(Site site, Declared.Method method) {
    Expr.MethodReference named = (Expr.MethodReference) site.expr();
    String owner =
        named
            .receiver()
            .flatMap(receiver -> types.nameOf(receiver, site.place()))
            .or(() -> declarations.resolve(named.owner()))
            .orElse(site.place().owner().type().name());
    return declarations.isSubtype(owner, method.owner().type().name());
  }

  private boolean runs(Site site, Declared.Method method) {
    if (!(site.expr() instanceof Expr.Call call)) {
      return false;
    }
    String type = method.owner().type().name();
    if (call.name().equals(MethodFacts.CONSTRUCTOR)) {
      String caller = site.place().owner().type().name();
      return call.qualifier() == Expr.Qualifier.SUPER
          ? declarations.supertypes(caller).stream().findFirst().filter(type::equals).isPresent()
          : caller.equals(type);
    }
    boolean itself = call.qualifier() == Expr.Qualifier.SUPER;
    return types
        .ownerOf(call, site.place())
        .filter(owner -> !itself || !owner.equals(type))
        .filter(owner -> declarations.isSubtype(owner, type) || declarations.isSubtype(type, owner))
        .isPresent();
  }
}
