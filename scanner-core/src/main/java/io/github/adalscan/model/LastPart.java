package io.github.adalscan.model;

/** What qualified names and paths end in. */
public final class LastPart {
  private LastPart() {}

  /** {@code c} of {@code a.b.c}, as the simple name of a type; the whole name without dots. */
  public static String ofName(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** {@code c.txt} of {@code a/b/c.txt}; the whole path without folders. */
  public static String ofPath(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
