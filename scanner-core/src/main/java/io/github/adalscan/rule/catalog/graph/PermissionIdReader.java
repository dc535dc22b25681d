package io.github.adalscan.rule.catalog.graph;

import io.github.adalscan.graph.permission.PermissionIds;
import io.github.adalscan.graph.permission.PermissionIds.PermissionId;
import io.github.adalscan.graph.permission.PermissionIds.Successor;
import java.util.List;
import java.util.Optional;

/** Reads the table of permission ids; its header describes the lines. */
final class PermissionIdReader {
  private PermissionIdReader() {}

  static PermissionIds read(String text) {
    List<PermissionId> ids =
        text.lines().filter(line -> !line.startsWith("#")).map(PermissionIdReader::id).toList();
    return new PermissionIds(ids);
  }

  private static PermissionId id(String line) {
    String[] cells = line.split("\t", -1);
    Optional<Successor> successor =
        cells.length > 5 ? Optional.of(new Successor(cells[4], cells[5])) : Optional.empty();
    return new PermissionId(cells[0], cells[1], cells[2], cells[3], successor);
  }
}
