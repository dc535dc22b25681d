package io.github.adalscan.link.build;

import io.github.adalscan.model.LastPart;
import java.util.ArrayDeque;
import java.util.Deque;

/** Paths within a tree, with {@code /} between the names; the root's is empty. */
public final class Paths {
  private Paths() {}

  /** The folder of a file, or the parent of a folder. */
  public static String folder(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  static String name(String path) {
    return LastPart.ofPath(path);
  }

  /** A path relative to a folder, without {@code .} and {@code ..}. */
  public static String resolve(String folder, String relative) {
    Deque<String> names = new ArrayDeque<>();
    for (String name : (folder + "/" + relative.replace('\\', '/')).split("/", -1)) {
      if (name.equals("..")) {
        names.pollLast();
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }
}
