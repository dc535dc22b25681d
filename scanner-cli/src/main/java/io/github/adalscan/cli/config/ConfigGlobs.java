package io.github.adalscan.cli.config;

import io.github.adalscan.cli.terminal.UsageException;
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
      String above = Globs.exactly(base.relativize(folder));
      return Set.of(above + (anchored ? "/" : "/**/") + String.join("/", parts) + end);
    }
    if (!base.startsWith(folder)) {
      return Set.of(glob);
    }
    List<String> way = names(folder.relativize(base));
    if (!anchored) {
      return way.stream().anyMatch(name -> matches(glob, name)) ? Set.of(ALL) : Set.of(glob);
    }
    return rest(parts, way, end);
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
  private static Set<String> rest(List<String> parts, List<String> way, String end) {
    Set<Integer> reached = withSkipped(Set.of(0), parts);
    for (String name : way) {
      if (reached.contains(parts.size())) {
        return Set.of(ALL);
      }
      Set<Integer> next = new LinkedHashSet<>();
      for (int i : reached) {
        if (parts.get(i).equals(ANY_FOLDERS)) {
          next.add(i);
        } else if (matches(parts.get(i), name)) {
          next.add(i + 1);
        }
      }
      reached = withSkipped(next, parts);
    }
    Set<String> all = new LinkedHashSet<>();
    for (int i : reached) {
      if (reached.contains(i - 1) && parts.get(i - 1).equals(ANY_FOLDERS)) {
        continue; // what is left from there holds this as well
      }
      List<String> left = parts.subList(i, parts.size());
      boolean whole = left.isEmpty() || left.equals(List.of(ANY_FOLDERS));
      all.add(whole ? ALL : "/" + String.join("/", left) + end);
    }
    return all;
  }

  /** Any folders may be none. */
  private static Set<Integer> withSkipped(Set<Integer> reached, List<String> parts) {
    Set<Integer> all = new LinkedHashSet<>(reached);
    for (int i : reached) {
      for (int at = i; at < parts.size() && parts.get(at).equals(ANY_FOLDERS); at++) {
        all.add(at + 1);
      }
    }
    return all;
  }

  private static boolean matches(String glob, String name) {
    return new Globs(List.of(glob)).matches(name, true);
  }

  private static List<String> names(Path path) {
    return IntStream.range(0, path.getNameCount())
        .mapToObj(i -> path.getName(i).toString())
        .toList();
  }
}
