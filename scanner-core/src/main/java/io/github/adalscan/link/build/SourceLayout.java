package io.github.adalscan.link.build;

/** Where the modules of a tree lie, by the layout that Maven and Gradle share. */
public final class SourceLayout {
  private static final String SOURCES = "src/";

  private SourceLayout() {}

  /** The folder that holds {@code src}; else the folder of the file. */
  public static String module(String path) {
    int sources = path.startsWith(SOURCES) ? 0 : path.indexOf("/" + SOURCES);
    return sources >= 0 ? path.substring(0, sources) : Paths.folder(path);
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
