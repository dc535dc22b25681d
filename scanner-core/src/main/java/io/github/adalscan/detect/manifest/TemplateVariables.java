package io.github.adalscan.detect.manifest;

import io.github.adalscan.detect.text.TextSite;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The variables of Terraform modules that hold the id of an API; a module is a folder. */
final class TemplateVariables {
  private final Set<String> ids;
  private final Map<String, Map<String, String>> byFolder = new HashMap<>();

  /**
   * Looks for these ids.
   *
   * @param ids in lower case
   */
  TemplateVariables(Set<String> ids) {
    this.ids = ids;
  }

  /** Reads the texts of a file of Terraform. */
  void read(String path, List<TextSite> sites) {
    for (int at = 0; at < sites.size(); at++) {
      String id = sites.get(at).text().toLowerCase(Locale.ROOT);
      if (ids.contains(id)) {
        name(sites, at)
            .ifPresent(
                name ->
                    byFolder.computeIfAbsent(folder(path), key -> new TreeMap<>()).put(name, id));
      }
    }
  }

  /** The ids by the names of the variables of a file's module. */
  Map<String, String> of(String path) {
    return byFolder.getOrDefault(folder(path), Map.of());
  }

  /** {@code name = "..."}, or {@code default = "..."} below {@code variable "name"}. */
  private static Optional<String> name(List<TextSite> sites, int at) {
    String before = sites.get(at).before();
    int equals = before.lastIndexOf('=');
    if (equals < 0) {
      return Optional.empty();
    }
    String name = before.substring(0, equals).strip();
    name = name.substring(Math.max(name.lastIndexOf(' '), name.lastIndexOf('{')) + 1);
    return name.equals("default") ? block(sites, at) : Optional.of(name);
  }

  private static Optional<String> block(List<TextSite> sites, int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (sites.get(i).before().strip().startsWith("variable")) {
        return Optional.of(sites.get(i).text());
      }
    }
    return Optional.empty();
  }

  private static String folder(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
