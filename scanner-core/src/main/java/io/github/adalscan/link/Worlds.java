package io.github.adalscan.link;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.model.Bound;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Splits a tree whose modules declare types of the same names, as collections of samples do: such
 * modules are never on one class path, so code of one must not be joined with that of another.
 * Modules without such twins are judged together.
 */
public final class Worlds {
  /** How much more may be looked at than the tree holds; above that the tree stays whole. */
  private static final int MAX_SHARE = 4;

  /** Rules run once for each part. */
  private static final int MAX_PARTS = 300;

  private Worlds() {}

  /**
   * The parts of a tree that may be joined; at least one. Every file is in one of them, files of no
   * module and of modules without twins in several.
   */
  public static List<List<FileFacts>> of(ProjectFacts project) {
    List<FileFacts> files = project.files();
    Map<String, Set<String>> types = typesByModule(files);
    if (!keepTwins(types)) {
      return List.of(files);
    }
    List<Part> parts = parts(types, project);
    if (parts.isEmpty()) {
      return List.of(files);
    }
    ModuleLinks links = new ModuleLinks(project);
    List<List<FileFacts>> worlds = new ArrayList<>();
    long total = 0;
    for (int i = 0; i < parts.size(); i++) {
      List<FileFacts> world = world(files, types.keySet(), whole(i, parts, types, links));
      worlds.add(world);
      total += world.size();
      if (!project.within(total, (long) MAX_SHARE * files.size(), Bound.WORLDS)) {
        return List.of(files);
      }
    }
    return worlds;
  }

  /** Modules none of which has a twin among the others, and the names of their types. */
  private record Part(List<String> modules, Set<String> names) {
    private static Part empty() {
      return new Part(new ArrayList<>(), new HashSet<>());
    }

    private boolean fits(Set<String> more) {
      return Collections.disjoint(more, names);
    }

    private void add(String module, Set<String> more) {
      modules.add(module);
      names.addAll(more);
    }
  }

  /** Leaves only names that several modules declare; false when there is none. */
  private static boolean keepTwins(Map<String, Set<String>> types) {
    Map<String, Integer> times = new HashMap<>();
    types.values().forEach(names -> names.forEach(name -> times.merge(name, 1, Integer::sum)));
    types.values().forEach(names -> names.removeIf(name -> times.getOrDefault(name, 0) < 2));
    return types.values().stream().anyMatch(names -> !names.isEmpty());
  }

  private static Map<String, Set<String>> typesByModule(List<FileFacts> files) {
    Map<String, Set<String>> types = new TreeMap<>();
    for (FileFacts file : files) {
      file.code()
          .ifPresent(
              unit -> {
                Set<String> names =
                    types.computeIfAbsent(ModuleLinks.module(file), m -> new HashSet<>());
                unit.types().forEach(type -> names.add(type.name()));
              });
    }
    return types;
  }

  /** The first part that fits is taken for each module in order; none when there are too many. */
  private static List<Part> parts(Map<String, Set<String>> types, ProjectFacts project) {
    List<Part> parts = new ArrayList<>();
    for (Map.Entry<String, Set<String>> module : types.entrySet()) {
      Part part =
          parts.stream()
              .filter(each -> each.fits(module.getValue()))
              .findFirst()
              .orElseGet(Part::empty);
      if (part.modules().isEmpty()) {
        parts.add(part);
      }
      part.add(module.getKey(), module.getValue());
      if (!project.within(parts.size(), MAX_PARTS, Bound.WORLDS)) {
        return List.of();
      }
    }
    return parts;
  }

  /** The modules of a part, and those of others that go with one and have no twin among them. */
  private static List<String> whole(
      int index, List<Part> parts, Map<String, Set<String>> types, ModuleLinks links) {
    Part whole = Part.empty();
    List<String> own = parts.get(index).modules();
    own.forEach(module -> whole.add(module, types.getOrDefault(module, Set.of())));
    Set<String> around = links.around(own);
    for (int i = 0; i < parts.size(); i++) {
      for (String module : i == index ? List.<String>of() : parts.get(i).modules()) {
        Set<String> names = types.getOrDefault(module, Set.of());
        if (around.contains(module) && whole.fits(names)) {
          whole.add(module, names);
        }
      }
    }
    return whole.modules();
  }

  private static List<FileFacts> world(
      List<FileFacts> files, Set<String> modules, List<String> members) {
    Set<String> inside = Set.copyOf(members);
    return files.stream()
        .filter(file -> nearest(file.path(), modules).filter(m -> !inside.contains(m)).isEmpty())
        .toList();
  }

  /** The module that a file lies in, whatever its kind. */
  private static Optional<String> nearest(String path, Set<String> modules) {
    for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/', slash - 1)) {
      String folder = path.substring(0, slash);
      if (modules.contains(folder)) {
        return Optional.of(folder);
      }
    }
    return modules.contains("") ? Optional.of("") : Optional.empty();
  }
}
