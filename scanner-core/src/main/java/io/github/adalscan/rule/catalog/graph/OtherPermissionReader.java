package io.github.adalscan.rule.catalog.graph;

import io.github.adalscan.graph.permission.OtherPermissions;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads the table of names that Microsoft Graph does not have; its header describes the lines. */
final class OtherPermissionReader {
  private final Map<String, String> legacy = new HashMap<>();
  private final Map<String, String> apis = new HashMap<>();
  private final Map<String, Set<String>> only = new HashMap<>();

  private final Set<String> personal = new HashSet<>();

  private OtherPermissionReader() {}

  static OtherPermissions read(String text) {
    OtherPermissionReader reader = new OtherPermissionReader();
    text.lines().filter(line -> !line.startsWith("#")).forEach(reader::line);
    return new OtherPermissions(reader.legacy, reader.apis, reader.only, reader.personal);
  }

  private void line(String line) {
    String[] cells = line.split("\t", -1);
    switch (cells[0]) {
      case "legacy" -> legacy.put(cells[1].toLowerCase(Locale.ROOT), cells[2]);
      case "personal" -> personal.add(cells[2].toLowerCase(Locale.ROOT));
      case "other" -> apis.put(cells[2].toLowerCase(Locale.ROOT), cells[1]);
      default ->
          only.computeIfAbsent(cells[1], key -> new HashSet<>())
              .add(cells[2].toLowerCase(Locale.ROOT));
    }
  }
}
