package io.github.adalscan.graph.address;

import java.util.List;

/** Finds where the address around a host begins and ends. */
public final class AddressFinder {
  private static final List<String> SCHEMES =
      List.of("https://", "http://", "https%3a%2f%2f", "http%3a%2f%2f", "https:\\/\\/", "//");

  /** What ends a sentence or a quotation rather than an address. */
  private static final String TRAILING = ".,;:!)]}'*";

  /** Code units behind a host; longer than any request, which tells that it is none. */
  private static final int MAX_LENGTH = 10_000;

  private AddressFinder() {}

  /**
   * The address around a host: from its scheme to the first character that no address holds. A
   * query may hold blanks when the text begins with the address, as in filters that are not
   * encoded.
   *
   * @param text the text in which the host was found
   */
  public static String find(String text, HostHit hit) {
    int start = start(text, hit);
    boolean whole = text.substring(0, start).isBlank();
    int end = hit.end();
    int last = (int) Math.min(text.length(), (long) end + MAX_LENGTH);
    boolean query = false;
    while (end < last && isPart(text, end, query, whole)) {
      query |= text.charAt(end) == '?';
      end++;
    }
    String address = text.substring(start, end).stripTrailing();
    return end == text.length() && whole ? address : trimmed(address);
  }

  private static int start(String text, HostHit hit) {
    for (String scheme : SCHEMES) {
      int start = hit.start() - scheme.length();
      if (text.regionMatches(true, start, scheme, 0, scheme.length())) {
        return start;
      }
    }
    return hit.start();
  }

  /** An ampersand before the query ends an address that is itself a value in another one. */
  private static boolean isPart(String text, int at, boolean query, boolean whole) {
    char c = text.charAt(at);
    if (c == '&') {
      return query;
    }
    if (c == '\\') {
      return text.startsWith("\\/", at) || text.startsWith("\\u00", at);
    }
    return c == ' '
        ? query && whole
        : c > ' ' && "\"<>`|^".indexOf(c) < 0 && !Character.isWhitespace(c);
  }

  /** Without what stands behind the address; brackets and quotes that it opens stay closed. */
  private static String trimmed(String address) {
    int end = address.length();
    while (end > 0 && TRAILING.indexOf(address.charAt(end - 1)) >= 0 && isSurplus(address, end)) {
      end--;
    }
    return address.substring(0, end);
  }

  private static boolean isSurplus(String address, int end) {
    String text = address.substring(0, end);
    return switch (text.charAt(end - 1)) {
      case ')' -> count(text, ')') > count(text, '(');
      case ']' -> count(text, ']') > count(text, '[');
      case '}' -> count(text, '}') > count(text, '{');
      case '\'' -> count(text, '\'') % 2 == 1;
      default -> true;
    };
  }

  private static long count(String text, char wanted) {
    return text.chars().filter(c -> c == wanted).count();
  }
}
