package io.github.adalscan.link;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.link.build.SourceLayout;
import io.github.adalscan.link.type.TypeNames;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which modules of a tree go with which, by the types that their code names: a module needs those
 * that declare these, and one that declares an interface may be given what others make of it. One
 * that names a type of a library may be given the bean of that type, though no code names its
 * maker.
 */
final class ModuleLinks {
  private static final String OF_JAVA = "java.";

  private final Map<String, Set<String>> declaring = new HashMap<>();

  /** The modules that make beans of types of libraries. */
  private final Map<String, Set<String>> making = new HashMap<>();

  private final Map<String, Set<String>> needs = new HashMap<>();
  private final Map<String, Set<String>> users = new HashMap<>();

  ModuleLinks(ProjectFacts project) {
    List<FileFacts> files = project.files();
    for (FileFacts file : files) {
      for (TypeFacts type : file.types()) {
        declaring.computeIfAbsent(type.name(), name -> new HashSet<>()).add(module(file));
      }
    }
    Set<String> beans = project.declarations().calls().types("bean-annotations");
    files.forEach(file -> file.types().forEach(type -> addMade(type, module(file), beans)));
    files.stream().filter(file -> file.code().isPresent()).forEach(this::link);
  }

  private void addMade(TypeFacts type, String module, Set<String> beans) {
    type.methods().stream()
        .filter(
            method -> method.annotations().stream().anyMatch(a -> beans.contains(a.type().name())))
        .flatMap(method -> method.returnType().candidates().stream())
        .filter(made -> !declaring.containsKey(made) && !made.startsWith(OF_JAVA))
        .forEach(made -> making.computeIfAbsent(made, name -> new HashSet<>()).add(module));
  }

  /** The module of a file that holds code. */
  static String module(FileFacts file) {
    return file.code()
        .map(unit -> SourceLayout.module(file.path(), unit.packageName()))
        .orElseGet(() -> SourceLayout.module(file.path()));
  }

  private void link(FileFacts file) {
    String module = module(file);
    for (String name : TypeNames.in(file)) {
      for (String other : others(name, module)) {
        needs.computeIfAbsent(module, m -> new HashSet<>()).add(other);
        users.computeIfAbsent(other, m -> new HashSet<>()).add(module);
      }
      Set<String> makers = making.getOrDefault(name, Set.of());
      if (!makers.isEmpty() && !makers.contains(module)) {
        needs.computeIfAbsent(module, m -> new HashSet<>()).addAll(makers);
      }
    }
    for (TypeFacts type : file.types()) {
      type.supertypes().stream()
          .flatMap(supertype -> supertype.candidates().stream())
          .flatMap(name -> others(name, module).stream())
          .forEach(other -> needs.computeIfAbsent(other, m -> new HashSet<>()).add(module));
    }
  }

  /** The modules that declare a type; none when the module that names it declares one too. */
  private Set<String> others(String type, String module) {
    Set<String> modules = declaring.getOrDefault(type, Set.of());
    return modules.contains(module) ? Set.of() : modules;
  }

  /**
   * The modules that may be on one class path with one of some: those that use them, and all that
   * these need.
   */
  Set<String> around(Collection<String> modules) {
    return reached(reached(modules, users), needs);
  }

  private static Set<String> reached(Collection<String> from, Map<String, Set<String>> next) {
    Set<String> all = new HashSet<>(from);
    Deque<String> open = new ArrayDeque<>(from);
    while (!open.isEmpty()) {
      next.getOrDefault(open.pop(), Set.of()).stream().filter(all::add).forEach(open::push);
    }
    return all;
  }
}
