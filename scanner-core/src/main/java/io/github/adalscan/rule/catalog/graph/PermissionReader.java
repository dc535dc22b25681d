package io.github.adalscan.rule.catalog.graph;

import io.github.adalscan.graph.permission.CallPermissions;
import io.github.adalscan.graph.permission.CallPermissions.Alternative;
import io.github.adalscan.graph.permission.CallPermissions.Needed;
import io.github.adalscan.graph.permission.PermissionAdvisor.Node;
import io.github.adalscan.model.Lazy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reads the table of permissions; its header describes the lines. What lies below a segment is read
 * when it is asked for: of ten thousand lines a scan needs a few dozen.
 */
final class PermissionReader {
  private static final String NONE = "-";

  private final String text;
  private final Lazy<List<String>> names = Lazy.of(() -> lines("name\t"));
  private final Lazy<List<String>> sets = Lazy.of(() -> lines("set\t"));
  private final Map<Integer, Needed> known = new ConcurrentHashMap<>();

  private PermissionReader(String text) {
    this.text = text;
  }

  static Node read(String text) {
    PermissionReader reader = new PermissionReader(text);
    Map<String, Lazy<Node>> listed =
        reader.below(0, reader.next("0\t", 0, text.length()), text.length());
    Map<String, List<String[]>> calls = new HashMap<>();
    for (String line : reader.lines("call\t")) {
      String[] cells = cells(line);
      calls.computeIfAbsent(segments(cells[1])[0], first -> new ArrayList<>()).add(cells);
    }
    Map<String, Lazy<Node>> all = new HashMap<>(listed);
    calls.forEach(
        (first, winning) -> {
          Lazy<Node> node = listed.getOrDefault(first, Lazy.known(empty()));
          all.put(first, Lazy.of(() -> with(winning, node.get())));
        });
    return new Node(all, new HashMap<>());
  }

  private static Node empty() {
    return new Node(new HashMap<>(), new HashMap<>());
  }

  /** The lines of a kind, which stand one below the other, without what they begin with. */
  private List<String> lines(String mark) {
    List<String> lines = new ArrayList<>();
    int line = next(mark, 0, text.length());
    while (text.startsWith(mark, line)) {
      int end = after(line);
      lines.add(text.substring(line + mark.length(), end - 1));
      line = end;
    }
    return lines;
  }

  /** Where the first line from {@code from} on begins that begins so, else {@code end}. */
  private int next(String mark, int from, int end) {
    int line = from;
    while (line < end && !text.startsWith(mark, line)) {
      line = after(line);
    }
    return line;
  }

  /** Where the next line begins. */
  private int after(int line) {
    int end = text.indexOf('\n', line);
    return end < 0 ? text.length() : end + 1;
  }

  /** The segments of a depth, whose first line begins at {@code from}. */
  private Map<String, Lazy<Node>> below(int depth, int from, int end) {
    Map<String, Lazy<Node>> segments = new HashMap<>();
    String mark = depth + "\t";
    int line = from;
    while (line < end) {
      int start = line;
      int next = next(mark, after(line), end);
      String[] cells = cells(text.substring(start, after(start) - 1));
      segments.put(cells[1], Lazy.of(() -> node(cells, below(depth + 1, after(start), next))));
      line = next;
    }
    return segments;
  }

  private static String[] cells(String line) {
    return line.split("\t", -1);
  }

  private static String[] segments(String path) {
    return path.substring(1).split("/", -1);
  }

  private Node node(String[] cells, Map<String, Lazy<Node>> below) {
    Map<String, CallPermissions> methods = new HashMap<>();
    for (int i = 2; i < cells.length; i++) {
      String[] parts = cells[i].split(" ", -1);
      CallPermissions permissions = new CallPermissions(set(parts[1]), set(parts[2]));
      for (String method : parts[0].split(",", -1)) {
        methods.put(method, permissions);
      }
    }
    return new Node(below, methods);
  }

  private Needed set(String cell) {
    return cell.equals(NONE)
        ? Needed.NONE
        : known.computeIfAbsent(Integer.parseInt(cell), number -> needed(sets.get().get(number)));
  }

  private Needed needed(String line) {
    String[] cells = cells(line);
    return new Needed(names(cells[0], "\\+"), alternatives(cells[1]));
  }

  private List<String> names(String numbers, String separator) {
    return numbers.isEmpty()
        ? List.of()
        : Arrays.stream(numbers.split(separator, -1)).map(this::name).toList();
  }

  private String name(String number) {
    return names.get().get(Integer.parseInt(number));
  }

  private List<Alternative> alternatives(String cell) {
    List<Alternative> all = new ArrayList<>();
    for (String each : cell.split(" ", -1)) {
      int and = each.indexOf('&');
      String name = and < 0 ? each : each.substring(0, and);
      String companions = and < 0 ? "" : each.substring(and + 1);
      all.add(new Alternative(name(name), names(companions, "\\|")));
    }
    return all;
  }

  /** A first segment with what wins over the tree. */
  private static Node with(List<String[]> calls, Node first) {
    for (String[] cells : calls) {
      Node node = first;
      String[] segments = segments(cells[1]);
      for (String segment : Arrays.asList(segments).subList(1, segments.length)) {
        node = node.children().computeIfAbsent(segment, name -> Lazy.known(empty())).get();
      }
      CallPermissions listed =
          Optional.ofNullable(node.methods().get(cells[0])).orElse(CallPermissions.NONE);
      node.methods()
          .put(
              cells[0],
              new CallPermissions(
                  with(listed.delegated(), cells[2]), with(listed.application(), cells[3])));
    }
    return first;
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
