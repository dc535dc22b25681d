package io.github.adalscan.report.sarif;

import io.github.adalscan.model.LastPart;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What readers of a report may know of files by their names. */
final class FileTypes {
  private static final Map<String, String> LANGUAGES =
      Map.ofEntries(
          Map.entry("java", "java"),
          Map.entry("kt", "kotlin"),
          Map.entry("kts", "kotlin"),
          Map.entry("groovy", "groovy"),
          Map.entry("gradle", "groovy"),
          Map.entry("scala", "scala"),
          Map.entry("xml", "xml"),
          Map.entry("js", "javascript"),
          Map.entry("ts", "typescript"),
          Map.entry("py", "python"),
          Map.entry("go", "go"),
          Map.entry("cs", "csharp"),
          Map.entry("swift", "swift"),
          Map.entry("m", "objectivec"),
          Map.entry("rb", "ruby"),
          Map.entry("ps1", "powershell"),
          Map.entry("sh", "shellscript"),
          Map.entry("html", "html"));
  private static final Map<String, String> TYPES =
      Map.of(
          "java", "text/x-java-source",
          "xml", "text/xml",
          "json", "application/json",
          "yaml", "application/yaml",
          "yml", "application/yaml",
          "md", "text/markdown",
          "html", "text/html",
          "js", "text/javascript");

  private FileTypes() {}

  /** The name by which SARIF knows the language. */
  static Optional<String> language(String path) {
    return Optional.ofNullable(LANGUAGES.get(extension(path)));
  }

  static String mimeType(String path) {
    return TYPES.getOrDefault(extension(path), "text/plain");
  }

  private static String extension(String path) {
    String name = LastPart.ofPath(path);
    return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
  }
}
