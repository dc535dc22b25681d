package io.github.adalscan.rule.catalog;

import io.github.adalscan.graph.PermissionAdvisor.Node;
import io.github.adalscan.model.Replacement.Permissions;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;

/** Reads the table of permissions; its header describes the lines. */
final class PermissionReader {
  private static final String NONE = "-";

  private final Node root = empty();
  private final List<String> names = new ArrayList<>();
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
      case "call" -> calls.add(cells);
      default -> segment(cells);
    }
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
      Permissions permissions = new Permissions(numbered(parts[1]), numbered(parts[2]));
      for (String method : parts[0].split(",", -1)) {
        node.methods().put(method, permissions);
      }
    }
  }

  private List<String> numbered(String cell) {
    return cell.equals(NONE) ? List.of() : together(names.get(Integer.parseInt(cell)));
  }

  /** {@code A+B}: both are needed. */
  private static List<String> together(String names) {
    return names.equals(NONE) ? List.of() : List.of(names.split("\\+", -1));
  }

  private void call(String[] cells) {
    Node node = root;
    for (String segment : cells[2].substring(1).split("/", -1)) {
      node = node.children().computeIfAbsent(segment, s -> empty());
    }
    node.methods().put(cells[1], new Permissions(together(cells[3]), together(cells[4])));
  }
}
