package io.github.adalscan.detect;

import io.github.adalscan.graph.LoginEndpoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds a parameter of requests by its name: in queries and forms, as the key of a map, as the
 * argument of a call that adds it.
 */
final class ParameterSearch {
  /** Beginnings of names of calls that add a parameter; reading calls have others. */
  private static final List<String> ADDING =
      List.of(
          "put",
          "add",
          "append",
          "set",
          "with",
          "param",
          "field",
          "data",
          "form",
          "query",
          "of",
          "entry",
          "replace",
          "pair",
          "body",
          "encoded",
          "mapof",
          "listof",
          "to",
          "arrayof",
          "create",
          "urlencoded",
          "namevalue",
          "basicnamevalue",
          "parameter",
          "insert",
          "and",
          "f",
          "singletonmap",
          "formparam",
          "queryparam");

  private final String name;

  ParameterSearch(String name) {
    this.name = name;
  }

  List<RequestParameter> in(FileEvidence file) {
    List<RequestParameter> found = new ArrayList<>();
    for (TextSite site : file.sites()) {
      if (isName(site)) {
        found.add(new RequestParameter(site, site.paired().orElse("")));
      } else {
        int value = valueStart(LoginEndpoints.plain(site.text()));
        if (value >= 0) {
          found.add(new RequestParameter(site, value(LoginEndpoints.plain(site.text()), value)));
        }
      }
    }
    return found;
  }

  /** Where the value begins in a query or form; -1 when the parameter is not in it. */
  private int valueStart(String text) {
    int at = text.indexOf(name + "=");
    while (at >= 0) {
      if (at == 0 || "?&".indexOf(text.charAt(at - 1)) >= 0) {
        return at + name.length() + 1;
      }
      at = text.indexOf(name + "=", at + 1);
    }
    return -1;
  }

  private static String value(String text, int start) {
    int end = start;
    while (end < text.length() && "& \"'".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return text.substring(start, end);
  }

  /** True when the text is the name itself, at a place where a parameter is added. */
  private boolean isName(TextSite site) {
    if (!site.text().equals(name)) {
      return false;
    }
    return site.paired().isPresent() || isKey(site);
  }

  /** {@code 'resource': x}, {@code x['resource'] = y}, {@code add("resource", x)}. */
  private static boolean isKey(TextSite site) {
    String after = unquoted(site.after());
    if (after.startsWith(":") || after.startsWith("=>") || after.startsWith("to ")) {
      return true;
    }
    if (after.startsWith("]")) {
      String rest = after.substring(1).strip();
      return rest.startsWith("=") && !rest.startsWith("==");
    }
    return after.startsWith(",") && isAdded(unquotedEnd(site.before()));
  }

  private static String unquoted(String after) {
    String text = after.strip();
    boolean quoted = text.startsWith("\"") || text.startsWith("'");
    return quoted ? text.substring(1).strip() : text;
  }

  private static String unquotedEnd(String before) {
    String text = before.strip();
    boolean quoted = text.endsWith("\"") || text.endsWith("'") || text.endsWith("@");
    return quoted ? text.substring(0, text.length() - 1).strip() : text;
  }

  /** The first of a pair, or the first argument of a call that adds something. */
  private static boolean isAdded(String before) {
    if (before.endsWith("{") || before.endsWith("[") || before.isEmpty()) {
      return true;
    }
    if (!before.endsWith("(")) {
      return false;
    }
    int end = before.length() - 1;
    int start = end;
    while (start > 0 && Character.isLetterOrDigit(before.charAt(start - 1))) {
      start--;
    }
    return start == end || adds(before.substring(start, end));
  }

  /** True for the name of a call that adds a parameter. */
  static boolean adds(String call) {
    String lower = call.toLowerCase(Locale.ROOT);
    return ADDING.stream().anyMatch(lower::startsWith);
  }
}
