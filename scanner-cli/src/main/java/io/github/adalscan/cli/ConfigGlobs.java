package io.github.adalscan.cli;

import io.github.adalscan.source.path.Globs;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Globs of a configuration file, which are relative to its folder, as globs of a scan, which are
 * relative to what is scanned: so they mean the same files wherever a scan begins.
 */
final class ConfigGlobs {
  private static final String INCLUDE = "--include";
  private static final String EXCLUDE = "--exclude";
  private static final String CONTEXT = "--path-context";
  private static final String ANY_FOLDERS = "**";
  private static final String ALL = "*";

  /** Matches no file that anybody has. */
  private static final String NONE = "/\u0001";

  private final Path folder;
  private final Path base;

  /**
   * A translation.
   *
   * @param folder that holds the file
   * @param base what the paths of the scan are relative to
   */
  ConfigGlobs(Path folder, Path base) {
    this.folder = folder;
    this.base = base;
  }

  /** The setting as it has to be for the scan. */
  Setting moved(Setting setting) {
    if (folder.equals(base)) {
      return setting;
    }
    List<String> values =
        switch (setting.option()) {
          case INCLUDE -> included(setting.values());
          case EXCLUDE -> excluded(setting.values());
          case CONTEXT -> contexts(setting.values());
          default -> setting.values();
        };
    return new Setting(setting.option(), values, setting.origin());
  }

  private List<String> included(List<String> globs) {
    List<String> moved = globs.stream().flatMap(glob -> moved(glob).stream()).toList();
    return moved.isEmpty() ? List.of(NONE) : moved;
  }

  /** Who names a folder wants it scanned, though an exclusion holds all of it. */
  private List<String> excluded(List<String> globs) {
    return globs.stream()
        .flatMap(glob -> moved(glob).stream())
        .filter(glob -> !glob.equals(ALL))
        .toList();
  }

  private List<String> contexts(List<String> statements) {
    List<String> all = new ArrayList<>();
    for (String statement : statements) {
      int equals = statement.lastIndexOf('=');
      moved(statement.substring(0, equals))
          .forEach(glob -> all.add(glob + statement.substring(equals)));
    }
    return all;
  }

  private Set<String> moved(String stated) {
    String glob = checked(stated);
    boolean directory = glob.endsWith("/");
    String body = directory ? glob.substring(0, glob.length() - 1) : glob;
    boolean anchored = body.indexOf('/') >= 0;
    List<String> parts = List.of((body.startsWith("/") ? body.substring(1) : body).split("/", -1));
    String end = directory ? "/" : "";
    if (folder.startsWith(base)) {
      String above = FileOptions.glob(base.relativize(folder));
      return Set.of(above + (anchored ? "/" : "/**/") + String.join("/", parts) + end);
    }
    if (!base.startsWith(folder)) {
      return Set.of(glob);
    }
    List<String> way = names(folder.relativize(base));
    if (!anchored) {
      return way.stream().anyMatch(name -> matches(glob, name)) ? Set.of(ALL) : Set.of(glob);
    }
    Set<String> rest = new LinkedHashSet<>();
    follow(parts, way, end, rest);
    return rest;
  }

  /** A glob that is wrong is so wherever the scan begins. */
  private static String checked(String glob) {
    try {
      return Globs.checked(glob);
    } catch (IllegalArgumentException wrong) {
      throw new UsageException(String.valueOf(wrong.getMessage()));
    }
  }

  /** Takes the folders that lead to the base off the front of a glob, in every way. */
  private static void follow(List<String> parts, List<String> way, String end, Set<String> into) {
    if (parts.isEmpty()) {
      into.add(ALL);
    } else if (way.isEmpty()) {
      into.add(parts.equals(List.of(ANY_FOLDERS)) ? ALL : "/" + String.join("/", parts) + end);
    } else if (parts.get(0).equals(ANY_FOLDERS)) {
      follow(tail(parts), way, end, into);
      follow(parts, tail(way), end, into);
    } else if (matches(parts.get(0), way.get(0))) {
      follow(tail(parts), tail(way), end, into);
    }
  }

  private static boolean matches(String glob, String name) {
    return new Globs(List.of(glob)).matches(name, true);
  }

  private static List<String> tail(List<String> list) {
    return list.subList(1, list.size());
  }

  private static List<String> names(Path path) {
    return IntStream.range(0, path.getNameCount())
        .mapToObj(i -> path.getName(i).toString())
        .toList();
  }
}
