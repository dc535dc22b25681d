package io.github.adalscan.graph.permission;

import io.github.adalscan.graph.address.PathTokens;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.model.Replacement.Permissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells the least-privileged permissions of Microsoft Graph calls. A call that is not listed may be
 * possible all the same. Stateless; safe for any number of threads.
 */
public final class PermissionAdvisor {
  /** The segment that stands for any key. */
  public static final String KEY = "{}";

  private static final String NAMESPACE = "microsoft.graph.";
  private static final Set<String> TAILS = Set.of("$ref", "$value", "$count");

  private static final Comparator<String> SHORT_FIRST =
      Comparator.<String>comparingLong(call -> call.chars().filter(c -> c == '/').count())
          .thenComparing(Comparator.naturalOrder());

  private final Node root;

  /**
   * A segment of the paths that are listed.
   *
   * @param children by segment in lower case, each read when it is first asked for
   * @param methods what the calls of this path need
   */
  public record Node(Map<String, Lazy<Node>> children, Map<String, CallPermissions> methods) {}

  /** Knows the calls below a node. */
  public PermissionAdvisor(Node root) {
    this.root = root;
  }

  /**
   * What a call needs at least; no permission where none is listed.
   *
   * @param method in upper case
   * @param address a path or a whole address, with or without version and query; {@code {x}} and
   *     other texts are keys
   */
  public Permissions advise(String method, String address) {
    CallPermissions found = find(method, address);
    return new Permissions(found.delegated().least(), found.application().least());
  }

  /**
   * What allows a call; nothing where none is listed. Nothing below {@code /me} is for
   * applications.
   *
   * @param method in upper case
   * @param address as for {@link #advise}
   */
  public CallPermissions find(String method, String address) {
    List<String> segments = SitePaths.keyed(segments(address));
    boolean me = !segments.isEmpty() && segments.get(0).equals("me");
    CallPermissions found = find(method, segments);
    if (found.equals(CallPermissions.NONE)) {
      found = onlyWay(method, segments);
    }
    if (me && found.equals(CallPermissions.NONE)) {
      List<String> user = new ArrayList<>(List.of("users", KEY));
      user.addAll(segments.subList(1, segments.size()));
      found = find(method, user);
    }
    for (List<String> other : DrivePaths.others(segments)) {
      found = found.equals(CallPermissions.NONE) ? find(method, other) : found;
    }
    return me ? new CallPermissions(found.delegated(), CallPermissions.Needed.NONE) : found;
  }

  /**
   * Calls for which a permission is the least-privileged one, as {@code METHOD /path}, short paths
   * first.
   *
   * @param permission a name, in any letter case
   * @param limit how many at most
   */
  public List<String> calls(String permission, int limit) {
    return calls(permission, "", root)
        .sorted(SHORT_FIRST)
        .limit(limit)
        .map(call -> after(call) + " " + call.substring(0, call.indexOf(' ')).replace(KEY, "{id}"))
        .toList();
  }

  private static String after(String call) {
    return call.substring(call.indexOf(' ') + 1);
  }

  private static Stream<String> calls(String permission, String path, Node node) {
    Stream<String> own =
        node.methods().entrySet().stream()
            .filter(entry -> names(entry.getValue(), permission))
            .map(entry -> path + " " + entry.getKey());
    Stream<String> below =
        node.children().entrySet().stream()
            .flatMap(
                entry -> calls(permission, path + "/" + entry.getKey(), entry.getValue().get()));
    return Stream.concat(own, below);
  }

  private static boolean names(CallPermissions needed, String permission) {
    return Stream.concat(needed.delegated().least().stream(), needed.application().least().stream())
        .anyMatch(permission::equalsIgnoreCase);
  }

  private CallPermissions find(String method, List<String> segments) {
    List<String> path = segments;
    Optional<CallPermissions> found = exact(method, path);
    while (found.isEmpty() && path.size() > 1 && isRemovable(path.get(path.size() - 1))) {
      path = path.subList(0, path.size() - 1);
      found = exact(method, path);
    }
    return found.orElse(CallPermissions.NONE);
  }

  private static boolean isRemovable(String segment) {
    return TAILS.contains(segment) || segment.startsWith(NAMESPACE);
  }

  /** Fixed segments win over keys, from the left. */
  private Optional<CallPermissions> exact(String method, List<String> segments) {
    List<Node> nodes = List.of(root);
    for (String segment : segments) {
      List<Node> next = new ArrayList<>();
      for (Node node : nodes) {
        next.addAll(below(node, segment));
      }
      nodes = next;
    }
    return nodes.stream()
        .map(node -> Optional.ofNullable(node.methods().get(method)))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /**
   * Where every listed call that the path can be agrees: a key may be one of the elements that have
   * a name of their own, and the parameters of a function may be left out.
   */
  private CallPermissions onlyWay(String method, List<String> segments) {
    List<Node> nodes = List.of(root);
    for (String segment : segments) {
      nodes = nodes.stream().flatMap(node -> possible(node, segment)).toList();
    }
    List<CallPermissions> all =
        nodes.stream()
            .map(node -> Optional.ofNullable(node.methods().get(method)))
            .flatMap(Optional::stream)
            .distinct()
            .toList();
    return all.size() == 1 ? all.get(0) : CallPermissions.NONE;
  }

  private static Stream<Node> possible(Node node, String segment) {
    boolean named = segment.startsWith("{") && node.children().containsKey(KEY);
    Stream<Node> others =
        node.children().entrySet().stream()
            .filter(
                each -> named ? isPlain(each.getKey()) : each.getKey().startsWith(segment + "("))
            .map(each -> each.getValue().get());
    return Stream.concat(below(node, segment).stream(), others).distinct();
  }

  private static boolean isPlain(String segment) {
    return segment.chars().allMatch(Character::isLetterOrDigit);
  }

  /** What stands in parentheses are the parameters of a function, or a key of a collection. */
  private static List<Node> below(Node node, String segment) {
    int open = segment.indexOf('(');
    List<Node> found = new ArrayList<>(child(node, segment));
    if (open > 0) {
      for (Node named : child(node, segment.substring(0, open))) {
        List<Node> keyed = child(named, KEY);
        found.addAll(keyed.isEmpty() ? List.of(named) : keyed);
      }
    } else if (segment.startsWith(NAMESPACE)) {
      // The functions and actions of a namespace are listed without it.
      found.addAll(child(node, segment.substring(segment.lastIndexOf('.') + 1)));
    } else if (!TAILS.contains(segment)) {
      found.addAll(child(node, KEY));
    }
    return found;
  }

  private static List<Node> child(Node node, String segment) {
    return Optional.ofNullable(node.children().get(segment))
        .map(child -> List.of(child.get()))
        .orElse(List.of());
  }

  /** {@code range(address={})} is one segment, whatever the values of its parameters. */
  private static void add(String token, List<String> segments) {
    int equals = token.indexOf('=');
    if (segments.isEmpty() || equals <= 0 || !isName(token.substring(0, equals))) {
      segments.add(token);
      return;
    }
    String name = segments.remove(segments.size() - 1);
    segments.add(name + "(" + withoutValues(token) + ")");
  }

  private static boolean isName(String text) {
    return text.chars().allMatch(Character::isLetterOrDigit);
  }

  /** {@code a='x, y',b=1} as {@code a={},b={}}. */
  private static String withoutValues(String parameters) {
    StringBuilder text = new StringBuilder();
    boolean value = false;
    boolean quoted = false;
    for (int i = 0; i < parameters.length(); i++) {
      char c = parameters.charAt(i);
      quoted ^= c == '\'';
      value &= quoted || c != ',';
      if (!value) {
        text.append(c);
      }
      if (c == '=' && !value) {
        text.append(KEY);
        value = true;
      }
    }
    return text.toString();
  }

  /** The segments without scheme, host, version and query, in lower case. */
  private static List<String> segments(String address) {
    String path = address;
    int scheme = path.indexOf("://");
    if (scheme >= 0) {
      int slash = path.indexOf('/', scheme + 3);
      path = slash < 0 ? "" : path.substring(slash);
    }
    int query = path.indexOf('?');
    List<String> segments = new ArrayList<>();
    for (String token : PathTokens.of(query < 0 ? path : path.substring(0, query))) {
      add(token.toLowerCase(Locale.ROOT), segments);
    }
    if (!segments.isEmpty() && (segments.get(0).equals("v1.0") || segments.get(0).equals("beta"))) {
      segments.remove(0);
    }
    return segments;
  }
}
