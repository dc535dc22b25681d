package io.github.adalscan.rule.catalog.graph;

import io.github.adalscan.graph.permission.PermissionIds;
import io.github.adalscan.graph.permission.PermissionIds.PermissionId;
import io.github.adalscan.graph.permission.PermissionIds.Successor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the table of permission ids; its header describes the lines. Of a line the id is read, and
 * the rest when it is asked for.
 */
final class PermissionIdReader implements PermissionIds.Table {
  private final Map<String, List<String>> lines = new HashMap<>();

  private PermissionIdReader(String text) {
    int line = 0;
    while (line < text.length()) {
      int end = text.indexOf('\n', line);
      if (text.charAt(line) != '#') {
        int id = text.indexOf('\t', line) + 1;
        lines
            .computeIfAbsent(text.substring(id, text.indexOf('\t', id)), key -> new ArrayList<>(2))
            .add(text.substring(line, end));
      }
      line = end + 1;
    }
  }

  static PermissionIds read(String text) {
    return new PermissionIds(new PermissionIdReader(text));
  }

  @Override
  public boolean has(String id) {
    return lines.containsKey(id);
  }

  @Override
  public List<PermissionId> withId(String id) {
    return lines.getOrDefault(id, List.of()).stream().map(PermissionIdReader::id).toList();
  }

  @Override
  public Collection<PermissionId> all() {
    return lines.values().stream().flatMap(List::stream).map(PermissionIdReader::id).toList();
  }

  private static PermissionId id(String line) {
    String[] cells = line.split("\t", -1);
    Optional<Successor> successor =
        cells.length > 5 ? Optional.of(new Successor(cells[4], cells[5])) : Optional.empty();
    return new PermissionId(cells[0], cells[1], cells[2], cells[3], successor);
  }
}
