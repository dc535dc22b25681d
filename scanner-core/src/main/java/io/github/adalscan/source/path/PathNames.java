package io.github.adalscan.source.path;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The names along a path, taken apart for conventions. Directories are compared in lower case.
 * Packages below {@code src/main} say nothing about what a file is there for: {@code
 * src/main/java/com/example/test} is the code of a product.
 */
public final class PathNames {
  private final List<String> directories;
  private final String file;
  private final int leading;

  /**
   * @param path relative, with {@code /} between the names
   */
  public PathNames(String path) {
    int slash = path.lastIndexOf('/');
    file = path.substring(slash + 1);
    String parent = slash < 0 ? "" : path.substring(0, slash);
    directories = slash < 0 ? List.of() : List.of(parent.toLowerCase(Locale.ROOT).split("/", -1));
    leading = leading(directories);
  }

  private static int leading(List<String> directories) {
    for (int i = directories.size() - 2; i >= 0; i--) {
      if (directories.get(i).equals("src") && directories.get(i + 1).equals("main")) {
        return i;
      }
    }
    return -1;
  }

  /** The file's own name in its own letter case. */
  public String file() {
    return file;
  }

  /** The file's name up to its first dot, in its own letter case. */
  public String stem() {
    int dot = file.indexOf('.');
    return dot < 0 ? file : file.substring(0, dot);
  }

  /** True when the name ends in one of these, without the dot, in any case. */
  public boolean extensionIs(String... extensions) {
    String extension = file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return List.of(extensions).contains(extension);
  }

  /** All directories from the top, in lower case. */
  public List<String> directories() {
    return directories;
  }

  /** True below {@code src/site}, where Maven keeps the pages of a site. */
  public boolean inSite() {
    for (int i = 0; i + 1 < directories.size(); i++) {
      if (directories.get(i).equals("src") && directories.get(i + 1).equals("site")) {
        return true;
      }
    }
    return false;
  }

  /** The directories above {@code src/main}; all of them when the path has no such part. */
  public List<String> leadingDirectories() {
    return leading < 0 ? directories : directories.subList(0, leading);
  }

  /** True below a folder such as {@code src/main}. */
  public boolean inMainSourceSet() {
    return leading >= 0;
  }

  /** True when a directory of any depth has one of the names. */
  public boolean hasAny(Set<String> names) {
    return directories.stream().anyMatch(names::contains);
  }

  /** True when {@code first/second} is a part of the path. */
  public boolean hasPair(String first, Set<String> second) {
    for (int i = 1; i < directories.size(); i++) {
      if (directories.get(i - 1).equals(first) && second.contains(directories.get(i))) {
        return true;
      }
    }
    return false;
  }
}
