package io.github.adalscan.link.build;

import java.util.Optional;

/** Where the modules of a tree lie, by the layout that Maven and Gradle share. */
public final class SourceLayout {
  private static final String SOURCES = "src/";

  private SourceLayout() {}

  /** The folder that holds {@code src}; else the folder of the file. */
  public static String module(String path) {
    return source(path).orElseGet(() -> Paths.folder(path));
  }

  /** The folder that holds {@code src}; else the one that the package of a file begins in. */
  public static String module(String path, String packageName) {
    return source(path).orElseGet(() -> begin(Paths.folder(path), packageName.replace('.', '/')));
  }

  private static Optional<String> source(String path) {
    int sources = path.startsWith(SOURCES) ? 0 : path.indexOf("/" + SOURCES);
    return sources >= 0 ? Optional.of(path.substring(0, sources)) : Optional.empty();
  }

  private static String begin(String folder, String packaged) {
    if (folder.equals(packaged)) {
      return "";
    }
    return folder.endsWith("/" + packaged)
        ? folder.substring(0, folder.length() - packaged.length() - 1)
        : folder;
  }

  /** How many leading folders a file shares with the module of another one. */
  public static int shared(String path, String other) {
    String module = module(other) + "/";
    int count = 0;
    for (int i = 0; i < Math.min(path.length(), module.length()); i++) {
      if (path.charAt(i) != module.charAt(i)) {
        break;
      }
      count += path.charAt(i) == '/' ? 1 : 0;
    }
    return count;
  }
}
