package io.github.adalscan.rule.catalog.graph;

import io.github.adalscan.graph.permission.PermissionNames;
import io.github.adalscan.graph.permission.PermissionNames.Kind;
import io.github.adalscan.graph.permission.PermissionNames.PermissionName;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the table of permission names; its header describes the lines. A line is read when its name
 * is asked for: of more than a thousand a scan needs a few.
 */
final class PermissionNameReader implements PermissionNames.Table {
  private final String text;
  private final String lowerCase;

  private PermissionNameReader(String text) {
    this.text = text;
    lowerCase = text.toLowerCase(Locale.ROOT);
  }

  static PermissionNames read(String text) {
    return new PermissionNames(new PermissionNameReader(text));
  }

  @Override
  public Optional<PermissionName> find(String name) {
    int before = lowerCase.indexOf("\n" + name.toLowerCase(Locale.ROOT) + "\t");
    return before < 0
        ? Optional.empty()
        : Optional.of(name(text.substring(before + 1, text.indexOf('\n', before + 1))));
  }

  @Override
  public Collection<PermissionName> all() {
    return text.lines()
        .filter(line -> !line.startsWith("#"))
        .map(PermissionNameReader::name)
        .toList();
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
