package io.github.adalscan.rule.catalog;

import io.github.adalscan.graph.CallPermissions;
import io.github.adalscan.graph.CallPermissions.Alternative;
import io.github.adalscan.graph.CallPermissions.Needed;
import io.github.adalscan.graph.PermissionAdvisor.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;

/** Reads the table of permissions; its header describes the lines. */
final class PermissionReader {
  private static final String NONE = "-";

  private final Node root = empty();
  private final List<String> names = new ArrayList<>();
  private final List<Needed> sets = new ArrayList<>();
  private final List<String[]> calls = new ArrayList<>();
  private final Deque<Node> path = new ArrayDeque<>(List.of(root));

  private PermissionReader() {}

  static Node read(String text) {
    PermissionReader reader = new PermissionReader();
    text.lines().filter(line -> !line.startsWith("#")).forEach(reader::line);
    reader.calls.forEach(reader::call);
    return reader.root;
  }

  private static Node empty() {
    return new Node(new HashMap<>(), new HashMap<>());
  }

  private void line(String line) {
    String[] cells = line.split("\t", -1);
    switch (cells[0]) {
      case "name" -> names.add(cells[1]);
      case "set" -> sets.add(new Needed(names(cells[1], "\\+"), alternatives(cells[2])));
      case "call" -> calls.add(cells);
      default -> segment(cells);
    }
  }

  private List<String> names(String numbers, String separator) {
    return numbers.isEmpty()
        ? List.of()
        : Arrays.stream(numbers.split(separator, -1))
            .map(number -> names.get(Integer.parseInt(number)))
            .toList();
  }

  private List<Alternative> alternatives(String cell) {
    List<Alternative> all = new ArrayList<>();
    for (String each : cell.split(" ", -1)) {
      int and = each.indexOf('&');
      String name = and < 0 ? each : each.substring(0, and);
      String companions = and < 0 ? "" : each.substring(and + 1);
      all.add(new Alternative(names.get(Integer.parseInt(name)), names(companions, "\\|")));
    }
    return all;
  }

  private void segment(String[] cells) {
    int depth = Integer.parseInt(cells[0]);
    while (path.size() > depth + 1) {
      path.pop();
    }
    Node node = empty();
    path.element().children().put(cells[1], node);
    path.push(node);
    for (int i = 2; i < cells.length; i++) {
      String[] parts = cells[i].split(" ", -1);
      CallPermissions permissions = new CallPermissions(set(parts[1]), set(parts[2]));
      for (String method : parts[0].split(",", -1)) {
        node.methods().put(method, permissions);
      }
    }
  }

  private Needed set(String cell) {
    return cell.equals(NONE) ? Needed.NONE : sets.get(Integer.parseInt(cell));
  }

  private void call(String[] cells) {
    Node node = root;
    for (String segment : cells[2].substring(1).split("/", -1)) {
      node = node.children().computeIfAbsent(segment, s -> empty());
    }
    CallPermissions listed =
        Optional.ofNullable(node.methods().get(cells[1])).orElse(CallPermissions.NONE);
    node.methods()
        .put(
            cells[1],
            new CallPermissions(
                with(listed.delegated(), cells[3]), with(listed.application(), cells[4])));
  }

  /** The same ways with another least one. */
  private static Needed with(Needed listed, String cell) {
    if (cell.equals(NONE)) {
      return Needed.NONE;
    }
    List<String> least = List.of(cell.split("\\+", -1));
    List<Alternative> all = new ArrayList<>(listed.alternatives());
    if (!listed.coveredBy(least)) {
      all.add(0, new Alternative(least.get(0), least.subList(1, least.size())));
    }
    return new Needed(least, all);
  }
}
