package io.github.adalscan.link;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.model.Bound;
import java.util.ArrayList;
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
 */
public final class Worlds {
  /** How much more may be looked at than the tree holds; above that the tree stays whole. */
  private static final int MAX_SHARE = 4;

  private static final String SOURCES = "src/";

  private Worlds() {}

  /**
   * The parts of a tree that may be joined; at least one. Every file is in one of them, files of no
   * module and of modules without twins in several.
   */
  public static List<List<FileFacts>> of(ProjectFacts project) {
    List<FileFacts> files = project.files();
    Map<String, Set<String>> types = typesByModule(files);
    Map<String, Set<String>> twins = twins(types);
    if (twins.isEmpty()) {
      return List.of(files);
    }
    List<List<String>> colours = colours(types, twins);
    List<List<FileFacts>> worlds = new ArrayList<>();
    for (List<String> colour : colours) {
      worlds.add(world(files, types.keySet(), members(colour, colours, twins)));
    }
    long total = worlds.stream().mapToLong(List::size).sum();
    return project.within(total, (long) MAX_SHARE * files.size(), Bound.WORLDS)
        ? worlds
        : List.of(files);
  }

  private static Map<String, Set<String>> typesByModule(List<FileFacts> files) {
    Map<String, Set<String>> types = new TreeMap<>();
    for (FileFacts file : files) {
      file.code()
          .ifPresent(
              unit -> {
                Set<String> names =
                    types.computeIfAbsent(
                        module(file.path(), unit.packageName()), m -> new HashSet<>());
                unit.types().forEach(type -> names.add(type.name()));
              });
    }
    return types;
  }

  /** The folder that holds {@code src}; else the one that the package begins in. */
  private static String module(String path, String packageName) {
    int sources = path.startsWith(SOURCES) ? 0 : path.indexOf("/" + SOURCES);
    if (sources >= 0) {
      return path.substring(0, sources);
    }
    int slash = path.lastIndexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash);
    String packaged = packageName.replace('.', '/');
    if (folder.equals(packaged)) {
      return "";
    }
    return folder.endsWith("/" + packaged)
        ? folder.substring(0, folder.length() - packaged.length() - 1)
        : folder;
  }

  private static Map<String, Set<String>> twins(Map<String, Set<String>> types) {
    Map<String, List<String>> modules = new HashMap<>();
    types.forEach(
        (module, names) ->
            names.forEach(
                name -> modules.computeIfAbsent(name, n -> new ArrayList<>()).add(module)));
    Map<String, Set<String>> twins = new HashMap<>();
    for (List<String> same : modules.values()) {
      if (same.size() > 1) {
        same.forEach(each -> twins.computeIfAbsent(each, m -> new HashSet<>()).addAll(same));
      }
    }
    twins.forEach((module, others) -> others.remove(module));
    return twins;
  }

  /** Modules without twins among them, the first that fits taken for each in order. */
  private static List<List<String>> colours(
      Map<String, Set<String>> types, Map<String, Set<String>> twins) {
    List<List<String>> colours = new ArrayList<>();
    for (String module : types.keySet()) {
      Optional<List<String>> free =
          colours.stream().filter(colour -> fits(module, colour, twins)).findFirst();
      free.ifPresentOrElse(
          colour -> colour.add(module), () -> colours.add(new ArrayList<>(List.of(module))));
    }
    return colours;
  }

  private static boolean fits(String module, List<String> others, Map<String, Set<String>> twins) {
    Set<String> own = twins.getOrDefault(module, Set.of());
    return others.stream().noneMatch(own::contains);
  }

  /** The modules of a colour, and those of others that have no twin among them. */
  private static List<String> members(
      List<String> colour, List<List<String>> colours, Map<String, Set<String>> twins) {
    List<String> members = new ArrayList<>(colour);
    for (List<String> other : colours) {
      if (other != colour) {
        other.stream().filter(each -> fits(each, members, twins)).forEach(members::add);
      }
    }
    return members;
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
