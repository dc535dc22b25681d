package io.github.adalscan.rule.catalog.graph;

import io.github.adalscan.graph.permission.PermissionNames;
import io.github.adalscan.graph.permission.PermissionNames.Kind;
import io.github.adalscan.graph.permission.PermissionNames.PermissionName;
import java.util.Optional;

/** Reads the table of permission names; its header describes the lines. */
final class PermissionNameReader {
  private PermissionNameReader() {}

  static PermissionNames read(String text) {
    return new PermissionNames(
        text.lines()
            .filter(line -> !line.startsWith("#"))
            .map(PermissionNameReader::name)
            .toList());
  }

  private static PermissionName name(String line) {
    String[] cells = line.split("\t", -1);
    return new PermissionName(cells[0], kind(cells[1]), kind(cells[2]));
  }

  private static Optional<Kind> kind(String cell) {
    return cell.equals("-")
        ? Optional.empty()
        : Optional.of(new Kind(cell.charAt(0) == 'Y', cell.charAt(1) - '0', !cell.endsWith("?")));
  }
}
