package io.github.adalscan.detect.token;

import io.github.adalscan.link.build.SourceLayout;
import java.util.Set;

/** Which module of a tree a file belongs to, by the layout that Maven and Gradle share. */
public final class Modules {
  private Modules() {}

  /** The folder that holds {@code src}; else the folder of the file. */
  public static String of(String path) {
    return SourceLayout.module(path);
  }

  /** True when a file speaks for a module: it is in it, or in no module at all. */
  public static boolean concerns(String path, String module, Set<String> modules) {
    return isIn(path, module)
        || modules.stream().noneMatch(other -> !other.isEmpty() && isIn(path, other));
  }

  private static boolean isIn(String path, String module) {
    return module.isEmpty() || path.startsWith(module + "/");
  }
}
