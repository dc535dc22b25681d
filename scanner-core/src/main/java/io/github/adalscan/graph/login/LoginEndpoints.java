package io.github.adalscan.graph.login;

import io.github.adalscan.graph.login.LoginEndpoint.Owner;
import io.github.adalscan.graph.login.LoginEndpoint.Version;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds OAuth endpoints in texts and tells whose they are. */
public final class LoginEndpoints {
  private static final String PATH = "oauth2/";
  private static final String V2 = "v2.0/";
  private static final List<String> KINDS = List.of("token", "authorize", "devicecode", "logout");

  /** What ends an address to the left. */
  private static final String BEFORE = "\"'`<>()=,;| \t\r\n";

  private static final int MAX_PLACEHOLDER = 120;

  private final Set<String> hosts;
  private final Set<String> tenants;

  /**
   * Looks for endpoints of these hosts.
   *
   * @param hosts the login hosts of Microsoft Entra ID in lower case
   * @param tenants words that stand for several tenants, in lower case
   */
  public LoginEndpoints(Collection<String> hosts, Collection<String> tenants) {
    this.hosts = Set.copyOf(hosts);
    this.tenants = Set.copyOf(tenants);
  }

  /** True for a login host of Microsoft Entra ID. */
  public boolean isHost(String host) {
    return hosts.contains(host.toLowerCase(Locale.ROOT));
  }

  /** True when the text can hold an endpoint at all; cheap. */
  public static boolean mayHold(String text) {
    return indexOfPath(text, 0) >= 0;
  }

  private static int indexOfPath(String text, int from) {
    // It ends in its only slash, and few texts have many.
    int before = PATH.length() - 1;
    int slash = text.indexOf('/', from + before);
    while (slash >= 0 && !text.regionMatches(true, slash - before, PATH, 0, before)) {
      slash = text.indexOf('/', slash + 1);
    }
    return slash < 0 ? -1 : slash - before;
  }

  /** The text with encoded and escaped slashes and colons as they are meant. */
  public static String plain(String text) {
    String plain = text;
    if (plain.indexOf('%') >= 0) {
      plain = plain.replace("%2F", "/").replace("%2f", "/").replace("%3A", ":");
      plain = plain.replace("%3a", ":");
    }
    return plain.indexOf('\\') < 0 ? plain : plain.replace("\\/", "/");
  }

  /**
   * All endpoints in the order of the text.
   *
   * @param text with {@code {name}}, {@code %s} or {@code ${name}} for unknown parts
   */
  public List<LoginEndpoint> find(String text) {
    List<LoginEndpoint> found = new ArrayList<>();
    int at = indexOfPath(text, 0);
    while (at >= 0) {
      int next = at + PATH.length();
      boolean v2 = text.regionMatches(true, next, V2, 0, V2.length());
      String kind = kind(text, v2 ? next + V2.length() : next);
      if (!kind.isEmpty() && startsHere(text, at)) {
        int end = next + (v2 ? V2.length() : 0) + kind.length();
        found.add(endpoint(text, at, end, v2 ? Version.V2 : Version.V1, kind));
      }
      at = indexOfPath(text, next);
    }
    return found;
  }

  private static String kind(String text, int start) {
    for (String kind : KINDS) {
      int end = start + kind.length();
      if (text.regionMatches(true, start, kind, 0, kind.length()) && endsHere(text, end)) {
        return kind;
      }
    }
    return "";
  }

  private static boolean endsHere(String text, int end) {
    if (end == text.length()) {
      return true;
    }
    char next = text.charAt(end);
    if (next == '/') {
      return end + 1 == text.length() || " \"'<?&,)\\".indexOf(text.charAt(end + 1)) >= 0;
    }
    return !Character.isLetterOrDigit(next) && next != '_' && next != '-';
  }

  private static boolean startsHere(String text, int at) {
    if (at == 0) {
      return true;
    }
    char before = text.charAt(at - 1);
    boolean inserted = before == 's' && at > 1 && text.charAt(at - 2) == '%';
    return inserted || !(Character.isLetterOrDigit(before) || before == '_' || before == '-');
  }

  private LoginEndpoint endpoint(String text, int path, int end, Version version, String kind) {
    int start = addressStart(text, path);
    String base = text.substring(start, path);
    Owner owner = owner(base.toLowerCase(Locale.ROOT));
    boolean tenant = owner == Owner.ENTRA && version == Version.V1;
    boolean other = isOfPolicy(base, text, end) || (!tenant && namesB2c(base));
    return new LoginEndpoint(
        version, other ? Owner.OTHER : owner, kind, text.substring(start, end), start, end);
  }

  private static int addressStart(String text, int path) {
    int start = path;
    while (start > 0) {
      int placeholder = placeholderStart(text, start);
      if (placeholder < start) {
        start = placeholder;
      } else if (BEFORE.indexOf(text.charAt(start - 1)) < 0) {
        start--;
      } else {
        return start;
      }
    }
    return start;
  }

  /**
   * Where a placeholder that ends here begins: {@code {x.get("y")}}, {@code /<tenant>} or {@code
   * $(tenant)}.
   */
  private static int placeholderStart(String text, int end) {
    char last = text.charAt(end - 1);
    int open = last == '}' ? text.lastIndexOf('{', end - 1) : -1;
    if (last == '>') {
      open = text.lastIndexOf('<', end - 1);
      open = open > 0 && text.charAt(open - 1) == '/' ? open : -1;
    } else if (last == ')') {
      open = text.lastIndexOf("$(", end - 1);
    }
    return open >= 0 && end - open < MAX_PLACEHOLDER ? open : end;
  }

  /**
   * Tenants of Azure AD B2C are often named so, and have the endpoints of version 1 as all others
   * do; those of its policies are of version 2.0.
   */
  private static boolean namesB2c(String base) {
    return base.toLowerCase(Locale.ROOT).contains("b2c");
  }

  private static boolean isOfPolicy(String base, String text, int end) {
    String query = text.substring(end, Math.min(text.length(), end + 200)).toLowerCase(Locale.ROOT);
    return base.toLowerCase(Locale.ROOT).contains("/b2c_")
        || query.startsWith("?p=")
        || query.contains("&p=")
        || query.contains("p=b2c_");
  }

  private Owner owner(String base) {
    int scheme = base.indexOf("://");
    List<String> segments = segments(scheme < 0 ? base : base.substring(scheme + 3));
    if (segments.isEmpty()) {
      return Owner.UNKNOWN;
    }
    String first = withoutPort(segments.get(0));
    if (hosts.contains(first)) {
      return segments.size() <= 2 ? Owner.ENTRA : Owner.OTHER;
    }
    boolean host = scheme >= 0 && !isInserted(first) && !first.isEmpty();
    if (!host && tenants.contains(segments.get(segments.size() - 1)) && segments.size() <= 2) {
      return Owner.ENTRA;
    }
    return host || !segments.stream().allMatch(this::canBeBeforePath) ? Owner.OTHER : Owner.UNKNOWN;
  }

  private static List<String> segments(String base) {
    List<String> segments = new ArrayList<>();
    for (String segment : base.split("/", -1)) {
      if (!segment.isEmpty()) {
        segments.add(segment);
      }
    }
    return segments;
  }

  private static String withoutPort(String host) {
    int colon = host.indexOf(':');
    return colon < 0 ? host : host.substring(0, colon);
  }

  /** An unknown part, a tenant, or a word for one. */
  private boolean canBeBeforePath(String segment) {
    return isInserted(segment)
        || tenants.contains(segment)
        || segment.contains("tenant")
        || segment.indexOf('.') > 0
        || isGuid(segment);
  }

  private static boolean isInserted(String segment) {
    return segment.indexOf('{') >= 0
        || segment.indexOf('%') >= 0
        || segment.indexOf('$') >= 0
        || segment.indexOf('*') >= 0
        || segment.startsWith("<")
        || segment.startsWith(":");
  }

  private static boolean isGuid(String segment) {
    return segment.length() == 36 && segment.charAt(8) == '-' && segment.charAt(23) == '-';
  }
}
