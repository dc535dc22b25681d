package io.github.adalscan.link.type;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.link.limit.Limits;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.VariableIndex;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.rule.catalog.KnownCalls;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The types of the tree by name, and member lookup through supertypes and enclosing types. */
public final class Declarations {
  private static final int MAX_SUPERTYPES = 200;

  private final Map<String, Declared> types = new HashMap<>();
  private final Map<String, Set<String>> supertypes = new ConcurrentHashMap<>();
  private final Map<String, Optional<String>> existing = new ConcurrentHashMap<>();
  private final Map<String, List<Declared>> searchOrders = new ConcurrentHashMap<>();
  private final Map<Member, List<Declared.Method>> methods = new ConcurrentHashMap<>();
  private final Lazy<List<Declared>> all = Lazy.of(this::sorted);
  private final Lazy<Map<String, List<Declared>>> subtypes = Lazy.of(this::bySupertype);
  private final VariableIndex variables = new VariableIndex();
  private final ProjectPaths paths;
  private final LibraryKnowledge libraries;
  private final Limits limits;

  /** A method by what a call knows of it. */
  private record Member(String type, String name, int arity) {}

  public Declarations(
      List<FileFacts> files, ProjectPaths paths, LibraryKnowledge libraries, Limits limits) {
    this.limits = limits;
    this.paths = paths;
    this.libraries = libraries;
    for (FileFacts file : files) {
      file.code()
          .ifPresent(
              unit ->
                  unit.types().forEach(t -> types.putIfAbsent(t.name(), new Declared(file, t))));
    }
  }

  /** The type of the tree with that fully qualified name. */
  public Optional<Declared> type(String qualifiedName) {
    return Optional.ofNullable(types.get(qualifiedName));
  }

  /** What sets the variables of methods. */
  public VariableIndex variables() {
    return variables;
  }

  /** The type of the tree that a class literal names. */
  public Optional<Declared> named(Expr expr) {
    return expr instanceof Expr.ClassLiteral literal
        ? resolve(literal.type()).flatMap(this::type)
        : Optional.empty();
  }

  /**
   * Decides which type a name denotes when all files are known: the first candidate that exists. A
   * name that is exact stands for its last candidate when none of the others exists.
   */
  public Optional<String> resolve(TypeRef ref) {
    List<String> candidates = ref.candidates();
    for (String candidate : candidates) {
      Optional<String> found = known(candidate);
      if (found.isPresent()) {
        return found;
      }
    }
    return ref.certainty() == TypeRef.Certainty.EXACT && !candidates.isEmpty()
        ? Optional.of(candidates.get(candidates.size() - 1))
        : Optional.empty();
  }

  private Optional<String> known(String name) {
    Optional<String> known = existing.get(name);
    return known != null ? known : existing.computeIfAbsent(name, this::existing);
  }

  private Optional<String> existing(String name) {
    if (types.containsKey(name) || libraries.declares(name) || paths.fileOf(name).isPresent()) {
      return Optional.of(name);
    }
    int dot = name.lastIndexOf('.');
    if (dot < 0 || !types.containsKey(name.substring(0, dot))) {
      return Optional.empty();
    }
    String simple = name.substring(dot + 1);
    return supertypes(name.substring(0, dot)).stream()
        .map(s -> s + "." + simple)
        .filter(m -> types.containsKey(m) || libraries.declares(m))
        .findFirst();
  }

  /** All supertypes of a type by name, nearest first, without itself. */
  public Set<String> supertypes(String qualifiedName) {
    Set<String> known = supertypes.get(qualifiedName);
    if (known == null) {
      Set<String> all = new LinkedHashSet<>();
      addSupertypes(qualifiedName, all);
      all.remove(qualifiedName);
      known = Collections.unmodifiableSet(all);
      supertypes.put(qualifiedName, known);
    }
    return known;
  }

  private void addSupertypes(String name, Set<String> all) {
    List<String> direct = new ArrayList<>(libraries.supertypes(name));
    type(name)
        .ifPresent(
            d -> d.type().supertypes().forEach(s -> resolveHeader(s).ifPresent(direct::add)));
    for (String each : direct) {
      if (!all.contains(each) && limits.room(all, MAX_SUPERTYPES, Bound.PARENTS)) {
        all.add(each);
        addSupertypes(each, all);
      }
    }
  }

  /** The name of a supertype cannot itself be inherited, so a plain look-up does. */
  private Optional<String> resolveHeader(TypeRef ref) {
    return ref.candidates().stream()
        .filter(c -> types.containsKey(c) || libraries.declares(c) || paths.fileOf(c).isPresent())
        .findFirst()
        .or(
            () ->
                ref.certainty() == TypeRef.Certainty.EXACT
                    ? Optional.of(ref.candidates().get(ref.candidates().size() - 1))
                    : Optional.empty());
  }

  /** True when a type is another one or inherits from it. */
  public boolean isSubtype(String type, String of) {
    return type.equals(of) || supertypes(type).contains(of);
  }

  /** The types of the tree that inherit from one, sorted by name. */
  public List<Declared> subtypes(String qualifiedName) {
    return subtypes.get().getOrDefault(qualifiedName, List.of());
  }

  private Map<String, List<Declared>> bySupertype() {
    Map<String, List<Declared>> found = new HashMap<>();
    for (Declared each : all()) {
      supertypes(each.type().name())
          .forEach(name -> found.computeIfAbsent(name, n -> new ArrayList<>()).add(each));
    }
    return found;
  }

  /** The type, its supertypes, then the same of each enclosing type. */
  private List<Declared> searchOrder(String qualifiedName) {
    List<Declared> known = searchOrders.get(qualifiedName);
    if (known == null) {
      known = findOrder(qualifiedName);
      searchOrders.put(qualifiedName, known);
    }
    return known;
  }

  private List<Declared> findOrder(String qualifiedName) {
    List<Declared> order = new ArrayList<>();
    Optional<Declared> current = type(qualifiedName);
    while (current.isPresent()) {
      order.add(current.get());
      supertypes(current.get().type().name()).forEach(s -> type(s).ifPresent(order::add));
      current = type(current.get().type().enclosing());
    }
    return order;
  }

  /** A field by its simple name, as code in {@code type} sees it. */
  public Optional<Declared.Field> field(String type, String name) {
    for (Declared declared : searchOrder(type)) {
      for (FieldFacts field : declared.type().fields()) {
        if (field.name().equals(name)) {
          return Optional.of(new Declared.Field(declared, field));
        }
      }
    }
    return Optional.empty();
  }

  /** The field that an accessor without a body in the tree gives: of records, of Lombok. */
  public Optional<Declared.Field> accessed(String type, String accessor) {
    return type(type).isEmpty()
        ? Optional.empty()
        : field(type, accessor).or(() -> property(accessor).flatMap(p -> field(type, p)));
  }

  /** The property that an accessor is named after: {@code scope} of {@code getScope}. */
  public static Optional<String> property(String accessor) {
    int prefix = accessor.startsWith("get") ? 3 : accessor.startsWith("is") ? 2 : 0;
    if (prefix == 0 || accessor.length() == prefix) {
      return Optional.empty();
    }
    String rest = accessor.substring(prefix);
    return Optional.of(rest.substring(0, 1).toLowerCase(Locale.ROOT) + rest.substring(1));
  }

  /** The methods of the nearest type that has some of that name taking that many arguments. */
  public List<Declared.Method> methods(String type, String name, int arity) {
    return methods.computeIfAbsent(new Member(type, name, arity), this::find);
  }

  private List<Declared.Method> find(Member member) {
    for (Declared declared : searchOrder(member.type())) {
      List<Declared.Method> found = ownMethods(declared, member.name(), member.arity());
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** The methods that a call of one can run: itself, or where it has no body what overrides it. */
  public List<Declared.Method> bodies(Declared.Method method) {
    return method.method().events().isEmpty()
        ? subtypes(method.owner().type().name()).stream()
            .flatMap(
                each ->
                    overriding(
                        each,
                        method.owner().type().name(),
                        method.method().name(),
                        method.method().parameterCount())
                        .stream())
            .toList()
        : List.of(method);
  }

  /**
   * What a type runs for a method of one above it: its own method, or the one of a class above it
   * that knows nothing of the other.
   */
  public List<Declared.Method> overriding(Declared type, String above, String name, int arity) {
    List<Declared.Method> own = ownMethods(type, name, arity);
    return own.isEmpty() && type.type().kind() == TypeFacts.Kind.CLASS
        ? methods(type.type().name(), name, arity).stream()
            .filter(m -> m.owner().type().kind() == TypeFacts.Kind.CLASS)
            .filter(m -> isSubtype(type.type().name(), m.owner().type().name()))
            .filter(m -> !isSubtype(m.owner().type().name(), above))
            .toList()
        : own;
  }

  /** The methods that the type itself declares. */
  public static List<Declared.Method> ownMethods(Declared declared, String name, int arity) {
    return declared.type().methods().stream()
        .filter(m -> m.name().equals(name) && accepts(m, arity))
        .map(m -> new Declared.Method(declared, m))
        .toList();
  }

  private static boolean accepts(MethodFacts method, int arity) {
    return method.parameterCount() == arity
        || (method.varArgs() && arity >= method.parameterCount() - 1);
  }

  /** Every type of the tree. */
  public List<Declared> all() {
    return all.get();
  }

  private List<Declared> sorted() {
    return types.values().stream().sorted(Comparator.comparing(d -> d.type().name())).toList();
  }

  /** What calls of well-known methods do. */
  public KnownCalls calls() {
    return libraries.calls();
  }

  /** What is known of library types. */
  public LibraryKnowledge libraries() {
    return libraries;
  }
}
