package io.github.adalscan.rule.catalog.graph;

import io.github.adalscan.graph.permission.CallPermissions;
import io.github.adalscan.graph.permission.CallPermissions.Alternative;
import io.github.adalscan.graph.permission.CallPermissions.Needed;
import io.github.adalscan.graph.permission.PermissionAdvisor.Node;
import io.github.adalscan.model.Lazy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the table of permissions; its header describes the lines. What lies below a first segment
 * is read when it is asked for: of ten thousand lines a scan needs a few hundred.
 */
final class PermissionReader {
  private static final String NONE = "-";

  private final List<String> names = new ArrayList<>();
  private final List<String> sets = new ArrayList<>();
  private final Map<Integer, Needed> known = new ConcurrentHashMap<>();
  private final Map<String, Branch> branches = new HashMap<>();

  /** The lines below a first segment, and what wins over them. */
  private record Branch(List<String> lines, List<String[]> calls) {
    Branch() {
      this(new ArrayList<>(), new ArrayList<>());
    }
  }

  private PermissionReader() {}

  static Node read(String text) {
    PermissionReader reader = new PermissionReader();
    Branch branch = new Branch();
    for (String line : text.split("\n", -1)) {
      branch = reader.line(line, branch);
    }
    Node root = empty();
    reader.branches.forEach(
        (segment, lines) -> root.children().put(segment, Lazy.of(() -> reader.node(lines))));
    return root;
  }

  private static Node empty() {
    return new Node(new HashMap<>(), new HashMap<>());
  }

  /** Keeps a line; gives the branch that the next one belongs to. */
  private Branch line(String line, Branch branch) {
    Branch next = branch;
    if (line.startsWith("name\t")) {
      names.add(line.substring(line.indexOf('\t') + 1));
    } else if (line.startsWith("set\t")) {
      sets.add(line);
    } else if (line.startsWith("call\t")) {
      String[] cells = cells(line);
      branch(segments(cells[2])[0]).calls().add(cells);
    } else if (!line.isEmpty() && !line.startsWith("#")) {
      next = line.startsWith("0\t") ? branch(cells(line)[1]) : branch;
      next.lines().add(line);
    }
    return next;
  }

  private static String[] cells(String line) {
    return line.split("\t", -1);
  }

  private static String[] segments(String path) {
    return path.substring(1).split("/", -1);
  }

  private Branch branch(String segment) {
    return branches.computeIfAbsent(segment, name -> new Branch());
  }

  private Node node(Branch branch) {
    Node first = empty();
    Deque<Node> path = new ArrayDeque<>();
    for (String line : branch.lines()) {
      String[] cells = cells(line);
      int depth = Integer.parseInt(cells[0]);
      while (path.size() > depth) {
        path.pop();
      }
      Node node = depth == 0 ? first : child(path.element(), cells[1]);
      path.push(node);
      methods(cells, node);
    }
    branch.calls().forEach(cells -> call(cells, first));
    return first;
  }

  private static Node child(Node node, String segment) {
    return node.children().computeIfAbsent(segment, name -> Lazy.known(empty())).get();
  }

  private void methods(String[] cells, Node node) {
    for (int i = 2; i < cells.length; i++) {
      String[] parts = cells[i].split(" ", -1);
      CallPermissions permissions = new CallPermissions(set(parts[1]), set(parts[2]));
      for (String method : parts[0].split(",", -1)) {
        node.methods().put(method, permissions);
      }
    }
  }

  private Needed set(String cell) {
    return cell.equals(NONE)
        ? Needed.NONE
        : known.computeIfAbsent(Integer.parseInt(cell), number -> needed(sets.get(number)));
  }

  private Needed needed(String line) {
    String[] cells = cells(line);
    return new Needed(names(cells[1], "\\+"), alternatives(cells[2]));
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

  private static void call(String[] cells, Node first) {
    Node node = first;
    for (String segment : Arrays.asList(segments(cells[2])).subList(1, segments(cells[2]).length)) {
      node = child(node, segment);
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
