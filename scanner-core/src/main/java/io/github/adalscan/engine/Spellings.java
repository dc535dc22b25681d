package io.github.adalscan.engine;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.CodeUnit;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.link.type.ProjectPaths;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.source.walk.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * How Java files spell certain types when they mean them: by the qualified name or an import with a
 * star, and in the same package by the simple name. A simple name alone is often another type's.
 */
final class Spellings {
  private static final int MAX_NAMES = 200;
  private static final int MIN_NAME = 2;

  private final Collection<Bound> met;
  private final Set<String> types = new LinkedHashSet<>();
  private final Set<String> qualified = new TreeSet<>();
  private final Set<String> simple = new TreeSet<>();
  private final Set<String> folders = new TreeSet<>();
  private final Set<String> members = new HashSet<>();
  private final Set<String> inherited = new HashSet<>();
  private final Set<String> offered = new HashSet<>();

  /**
   * Of no type yet.
   *
   * @param met where bounds are told that are met
   */
  Spellings(Collection<Bound> met) {
    this.met = met;
  }

  /** Adds the types of a file, and the types of the tree that they extend. */
  void addTypes(FileFacts file, ProjectPaths paths) {
    for (TypeFacts type : file.types()) {
      add(type, file);
      offered.addAll(members(type));
      type.supertypes().stream()
          .flatMap(supertype -> supertype.candidates().stream())
          .forEach(
              name -> paths.fileOf(name, file.path()).ifPresent(path -> addInherited(name, path)));
    }
  }

  private void addInherited(String name, String path) {
    if (!types.contains(name) && add(name, path)) {
      inherited.add(name);
    }
  }

  /** Adds what can be called of the types that others extend. */
  void addOffered(FileFacts file) {
    file.types().forEach(type -> offered.addAll(members(type)));
  }

  private static List<String> members(TypeFacts type) {
    List<String> names = new ArrayList<>();
    type.methods().forEach(method -> names.add(method.name()));
    type.fields().forEach(field -> names.add(field.name()));
    return names;
  }

  /**
   * Adds the interfaces of a file of which somebody calls a method for what it returns.
   *
   * @param named what they have to be among; nothing for any
   */
  void addInterfaces(FileFacts file, Set<String> called, Set<String> named) {
    file.types().stream()
        .filter(type -> type.kind() == TypeFacts.Kind.INTERFACE)
        .filter(type -> named.isEmpty() || named.contains(type.name()))
        .filter(
            type -> type.methods().stream().anyMatch(m -> gives(m) && called.contains(m.name())))
        .forEach(type -> add(type, file));
    inherited.addAll(types);
  }

  private static boolean gives(MethodFacts method) {
    return !method.returnType().name().equals("void");
  }

  private void add(TypeFacts type, FileFacts file) {
    type.methods().forEach(method -> members.add(method.name()));
    String outer = file.code().map(CodeUnit::packageName).orElse("");
    int end = type.name().indexOf('.', outer.isEmpty() ? 0 : outer.length() + 1);
    boolean nested = end > 0;
    String name = nested ? type.name().substring(0, end) : type.name();
    if (add(name, file.path())) {
      inherited.remove(name);
    }
  }

  private boolean add(String name, String path) {
    int dot = name.lastIndexOf('.');
    String last = name.substring(dot + 1);
    if (last.length() < MIN_NAME || !name.chars().allMatch(c -> c == '.' || isPart(c))) {
      return false;
    }
    if (types.size() >= MAX_NAMES && !types.contains(name)) {
      met.add(Bound.NAMES);
      return false;
    }
    types.add(name);
    simple.add(last.toLowerCase(Locale.ROOT));
    folders.add(folder(path));
    if (dot > 0) {
      qualified.add(name.toLowerCase(Locale.ROOT));
      qualified.add(name.substring(0, dot).toLowerCase(Locale.ROOT) + ".*");
      folders.add(name.substring(0, dot).replace('.', '/'));
    }
    return true;
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }

  private static boolean isPart(int c) {
    return c < 128 && Character.isJavaIdentifierPart(c);
  }

  /** True for an identifier that can be searched for. */
  static boolean isName(String simple) {
    return simple.chars().allMatch(Spellings::isPart);
  }

  /** Lets the names pass that are looked for in files. */
  WordFilter filter() {
    Set<String> names = new HashSet<>(offered);
    for (String type : types) {
      int dot = type.lastIndexOf('.');
      names.add(type);
      names.add(type.substring(dot + 1));
      if (dot > 0) {
        names.add(type.substring(0, dot) + ".*");
      }
    }
    return new WordFilter(names);
  }

  /** Words of which a file spells one that imports such a type, in lower case. */
  Set<String> qualified() {
    return qualified;
  }

  /** Words of which a file spells one that uses such a type of its own package, in lower case. */
  Set<String> simple() {
    return simple;
  }

  /** True for the path of a file of a package of the types. */
  boolean isNeighbour(String path) {
    String folder = folder(path);
    for (String each : folders) {
      int before = folder.length() - each.length() - 1;
      if (folder.endsWith(each) && (before < 0 || folder.charAt(before) == '/')) {
        return true;
      }
    }
    return false;
  }

  /**
   * The types that a file means that was found. Who knows one only by the name of what it extends
   * has to call something of it.
   */
  List<String> meant(JavaWords words, SourceFile file) {
    boolean calls = offered.stream().anyMatch(words::hasMember);
    return types.stream()
        .filter(name -> (calls || !inherited.contains(name)) && isMeant(name, words, file))
        .toList();
  }

  /** The types of which a file that was found may have an object of its own. */
  List<String> made(JavaWords words, SourceFile file) {
    return types.stream()
        .filter(name -> words.makes(LastPart.ofName(name)))
        .filter(name -> isMeant(name, words, file))
        .toList();
  }

  /** True for a type that stands for others: for what extends or implements it. */
  boolean isGeneral(String name) {
    return inherited.contains(name);
  }

  private boolean isMeant(String name, JavaWords words, SourceFile file) {
    int dot = name.lastIndexOf('.');
    if (dot > 0 && words.spells(name)) {
      return true;
    }
    return words.spells(name.substring(dot + 1))
        && (isNeighbour(file.path()) || (dot > 0 && words.takesIn(name.substring(0, dot))));
  }

  /** True when one of the types is among some names. */
  boolean areAmong(Set<String> names) {
    return names.stream().anyMatch(types::contains);
  }

  /** True for a call or creation that may be one of the types'. */
  boolean mayMean(Expr expr) {
    return expr instanceof Expr.Call call
        ? members.contains(call.name()) || named(call.owner())
        : (expr instanceof Expr.New creation && named(creation.type()))
            || (expr instanceof Expr.FieldRef field && named(field.owner()))
            || (expr instanceof Expr.MethodReference named && members.contains(named.name()));
  }

  private boolean named(TypeRef type) {
    return type.candidates().stream().anyMatch(types::contains);
  }
}
