package io.github.adalscan.source.kind;

import java.util.Locale;
import java.util.Set;

/** Tells what a file is written in from its name alone. */
public final class FileKinds {
  private static final Set<String> PROSE_NAMES =
      Set.of(
          "readme",
          "license",
          "licence",
          "notice",
          "changelog",
          "changes",
          "history",
          "news",
          "authors",
          "contributors",
          "contributing",
          "copying",
          "install",
          "todo");

  private FileKinds() {}

  /**
   * The kind of a file.
   *
   * @param fileName the last name of its path; letter case does not matter
   */
  public static FileKind of(String fileName) {
    String name = fileName.toLowerCase(Locale.ROOT);
    int dot = name.lastIndexOf('.');
    if (dot < 0) {
      return PROSE_NAMES.contains(name) ? FileKind.PROSE : FileKind.TEXT;
    }
    return byExtension(name, name.substring(dot + 1));
  }

  private static FileKind byExtension(String name, String extension) {
    return switch (extension) {
      case "java" -> FileKind.JAVA;
      case "kt", "scala", "sc", "sbt", "groovy", "gsp", "jsp", "jspf", "jspx", "tag", "tagx" ->
          FileKind.JVM_SOURCE;
      case "kts" -> name.endsWith(".gradle.kts") ? FileKind.GRADLE : FileKind.JVM_SOURCE;
      case "gradle" -> FileKind.GRADLE;
      case "pom" -> FileKind.MAVEN_POM;
      case "xml" -> isPom(name) ? FileKind.MAVEN_POM : FileKind.XML;
      case "toml" -> name.endsWith(".versions.toml") ? FileKind.VERSION_CATALOG : FileKind.TEXT;
      case "properties", "bnd" -> FileKind.PROPERTIES;
      case "yml", "yaml" -> FileKind.YAML;
      case "json", "jsonc" -> FileKind.JSON;
      case "txt" -> isManifest(name) ? FileKind.TEXT : FileKind.PROSE;
      default -> markup(extension);
    };
  }

  private static FileKind markup(String extension) {
    return switch (extension) {
      case "xsd", "xsl", "xslt", "wsdl", "xaml", "config", "resx", "nuspec", "tld" -> FileKind.XML;
      case "csproj", "vbproj", "fsproj", "props", "targets" -> FileKind.XML;
      case "md", "markdown", "mdx", "adoc", "asciidoc", "rst", "tex", "rtf" -> FileKind.PROSE;
      case "html", "htm", "xhtml" -> FileKind.PROSE;
      default -> FileKind.TEXT;
    };
  }

  private static boolean isPom(String name) {
    return name.equals("pom.xml")
        || name.startsWith("pom-")
        || name.endsWith(".pom.xml")
        || name.endsWith("-pom.xml");
  }

  /** Lists of packages and build scripts that only look like prose. */
  private static boolean isManifest(String name) {
    return name.contains("requirements")
        || name.equals("constraints.txt")
        || name.equals("cmakelists.txt");
  }
}
