package io.github.adalscan.extract.text.jvm;

import java.util.Locale;

/** The languages of the Java platform, as far as their tokens differ. */
public enum Dialect {
  JAVA,
  KOTLIN,
  SCALA,
  GROOVY;

  /** The dialect of a file by its name; Java for pages. */
  public static Dialect of(String path) {
    String extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return switch (extension) {
      case "kt", "kts" -> KOTLIN;
      case "scala", "sc", "sbt" -> SCALA;
      case "groovy", "gvy", "gradle", "gsp" -> GROOVY;
      default -> JAVA;
    };
  }

  /** True when a type is created by its name alone, without {@code new}. */
  boolean createsByName() {
    return this == KOTLIN || this == SCALA;
  }

  /** True when a declaration reads {@code name: Type}. */
  boolean typesAfterNames() {
    return createsByName();
  }

  boolean nestsComments() {
    return createsByName();
  }

  /** True when a text in triple quotes has no escapes. */
  boolean rawTripleQuotes() {
    return createsByName();
  }
}
