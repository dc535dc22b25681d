package io.github.adalscan.graph.address;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An address of Azure AD Graph in its parts, written plainly.
 *
 * @param scheme with its slashes; empty for a bare host
 * @param path from its first slash, or from the unknown part that follows the host
 * @param query without question mark
 * @param hasQuery true when there is a question mark
 * @param fragment with its number sign; may be empty
 */
public record Address(
    Spelling spelling,
    String scheme,
    SourceHost host,
    String path,
    String query,
    boolean hasQuery,
    String fragment) {
  /** In the names of guests; it is no fragment, and Microsoft Graph wants it encoded. */
  private static final String GUEST = "#EXT#";

  private static final String ENCODED_GUEST = "%23EXT%23";

  /** The first address of one of the hosts in a text. */
  public static Optional<Address> find(String text, List<SourceHost> hosts) {
    List<HostHit> hits = new HostFinder(hosts.stream().map(SourceHost::host).toList()).find(text);
    if (hits.isEmpty()) {
      return Optional.empty();
    }
    HostHit hit = hits.get(0);
    SourceHost host =
        hosts.stream().filter(h -> h.host().equals(hit.host())).findFirst().orElseThrow();
    String before = text.substring(0, hit.start()).toLowerCase(Locale.ROOT);
    Spelling spelling = spelling(text.substring(0, hit.start()), text.substring(hit.end()));
    String rest = withoutPort(spelling.decode(text.substring(hit.end())));
    return Optional.of(of(spelling, scheme(before, spelling), host, rest));
  }

  private static Spelling spelling(String before, String after) {
    if (before.endsWith("%3A%2F%2F")) {
      return Spelling.ENCODED_UPPER;
    }
    if (before.regionMatches(true, before.length() - 9, "%3a%2f%2f", 0, 9)) {
      return Spelling.ENCODED_LOWER;
    }
    boolean json = before.endsWith("\\/\\/") || after.startsWith("\\/");
    if (json) {
      return Spelling.JSON;
    }
    return after.contains("&amp;") ? Spelling.MARKUP : Spelling.PLAIN;
  }

  private static String scheme(String before, Spelling spelling) {
    String plain = spelling.decode(before);
    if (plain.endsWith("://")) {
      return "https://";
    }
    return plain.endsWith("//") ? "//" : "";
  }

  private static String withoutPort(String rest) {
    int i = rest.startsWith(".") ? 1 : 0;
    if (!rest.startsWith(":", i)) {
      return rest.substring(i);
    }
    int end = i + 1;
    while (end < rest.length() && Character.isDigit(rest.charAt(end))) {
      end++;
    }
    return end == i + 1 ? rest.substring(i) : rest.substring(end);
  }

  private static Address of(Spelling spelling, String scheme, SourceHost host, String rest) {
    if (rest.isEmpty() || "/?#{".indexOf(rest.charAt(0)) < 0) {
      return new Address(spelling, scheme, host, "", "", false, "");
    }
    String whole = rest.replace(GUEST, ENCODED_GUEST);
    int sign = fragmentStart(whole);
    String all = whole.substring(0, sign);
    int mark = queryStart(all);
    String path = mark < 0 ? all : all.substring(0, mark);
    return new Address(
        spelling,
        scheme,
        host,
        before(path.strip(), ' '),
        mark < 0 ? "" : withoutMark(all.substring(mark + 1).strip()),
        mark >= 0,
        whole.substring(sign));
  }

  /** Code that lengthens an unknown address by {@code &x=y} takes it to have a query. */
  private static int queryStart(String rest) {
    int mark = rest.indexOf('?');
    return mark < 0 ? rest.indexOf('&') : mark;
  }

  private static String withoutMark(String query) {
    return query.startsWith("?") ? query.substring(1) : query;
  }

  /** An unknown part without a name has a number sign too. */
  private static int fragmentStart(String rest) {
    int sign = rest.indexOf('#');
    while (sign > 0 && rest.charAt(sign - 1) == '{') {
      sign = rest.indexOf('#', sign + 1);
    }
    return sign < 0 ? rest.length() : sign;
  }

  private static String before(String text, char end) {
    int at = text.indexOf(end);
    return at < 0 ? text : text.substring(0, at);
  }
}
