package io.github.adalscan.detect.login;

import io.github.adalscan.detect.text.ParameterNames;
import io.github.adalscan.detect.text.TextSite;
import io.github.adalscan.graph.login.LoginEndpoints;
import io.github.adalscan.source.kind.FileKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds a parameter of requests by its name: in queries and forms, as the key of a map, as the
 * argument of a call that adds it.
 */
final class ParameterSearch {
  /** Annotations of a parameter that becomes a field of the form, or a part of the query. */
  private static final Pattern DECLARED =
      Pattern.compile("@(?:Field|Query|FormParam|Param)\\(\\s*\"?$");

  /**
   * Collections of requests name a field of a form so: {@code {"key": "resource", ..}}, {@code
   * {key: 'resource', ..}}.
   */
  private static final Pattern NAMED = Pattern.compile("\\bkey\\W?\\s*:\\s*[\"'\\\\]*$");

  /** {@code jwt_claims["resource"] = x} states something in a token of one's own. */
  private static final Pattern CLAIM = Pattern.compile("(?i)claims\\s*\\[\\s*[\"']?$");

  /** {@code me/messages} is what a subscription is about; an API has a URI or an id. */
  private static final Pattern PATH = Pattern.compile("/?[A-Za-z]+/.*");

  /** Versions of the endpoint of managed identities are dates. */
  private static final Pattern OF_IDENTITY = Pattern.compile("api-version=20\\d\\d-");

  private final String name;

  ParameterSearch(String name) {
    this.name = name;
  }

  List<RequestParameter> in(FileEvidence file) {
    ConfiguredParameters configured = new ConfiguredParameters(name, file.file().config());
    List<RequestParameter> found = new ArrayList<>();
    for (TextSite site : file.sites()) {
      parameter(site)
          .or(
              () ->
                  configured
                      .value(site)
                      .map(value -> new RequestParameter(site, site.region(), value)))
          .filter(each -> !PATH.matcher(each.value()).matches())
          .ifPresent(found::add);
    }
    return found;
  }

  private Optional<RequestParameter> parameter(TextSite site) {
    if (site.text().equals(name)) {
      boolean added =
          site.paired().isPresent()
              || (isJava(site) ? DECLARED.matcher(site.before()).find() : isKey(site));
      String value = site.paired().orElseGet(() -> valueBehind(site.after()));
      return added
          ? Optional.of(new RequestParameter(site, site.region(), value))
          : Optional.empty();
    }
    if (!site.text().contains(name)) {
      return Optional.empty();
    }
    String text = LoginEndpoints.plain(site.text());
    int start = start(text);
    if (start < 0 || OF_IDENTITY.matcher(text).find()) {
      return Optional.empty();
    }
    int end = end(text, start);
    String value = text.substring(start + name.length() + 1, end);
    boolean open = value.isEmpty() && end == text.length();
    return Optional.of(
        new RequestParameter(
            site,
            text.equals(site.text()) ? site.region(start, end) : site.region(),
            open ? site.paired().orElse("") : value));
  }

  /** Where the parameter begins in a query or form; -1 when it is not in it. */
  private int start(String text) {
    int at = text.indexOf(name + "=");
    while (at >= 0) {
      if (at == 0 || "?&".indexOf(text.charAt(at - 1)) >= 0) {
        return at;
      }
      at = text.indexOf(name + "=", at + 1);
    }
    return -1;
  }

  private static int end(String text, int start) {
    int end = start;
    while (end < text.length() && "& \"'".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end;
  }

  /** The text in quotes that comes first behind a key; empty when something else comes. */
  private static String valueBehind(String after) {
    String text = unquoted(after);
    int open = 0;
    while (open < text.length() && ":=>,] \"'`".indexOf(text.charAt(open)) >= 0) {
      if ("\"'`".indexOf(text.charAt(open)) >= 0) {
        int close = text.indexOf(text.charAt(open), open + 1);
        return close < 0 ? "" : text.substring(open + 1, close);
      }
      open++;
    }
    return "";
  }

  /** Java's calls are known; for other languages the source line has to tell. */
  private static boolean isJava(TextSite site) {
    return site.file().kind() == FileKind.JAVA && site.inType();
  }

  /**
   * {@code 'resource': x}, {@code x['resource'] = y}, {@code add("resource", x)}, {@code resource =
   * x} in a table of PowerShell.
   */
  private static boolean isKey(TextSite site) {
    if (site.text().equals("resource") && NAMED.matcher(site.before()).find()) {
      return true;
    }
    String after = unquoted(site.after());
    if (after.startsWith(":") || after.startsWith("=>") || after.startsWith("to ")) {
      return true;
    }
    if (after.startsWith("=") && !after.startsWith("==")) {
      return opensEntry(unquotedEnd(site.before()));
    }
    if (after.startsWith("]")) {
      String rest = after.substring(1).strip();
      return rest.startsWith("=") && !rest.startsWith("==") && !CLAIM.matcher(site.before()).find();
    }
    return after.startsWith(",") && isAdded(unquotedEnd(site.before()));
  }

  /** The key of an entry of a table or list stands first in its line, or behind another. */
  private static boolean opensEntry(String before) {
    return before.isEmpty() || "{;(,".indexOf(before.charAt(before.length() - 1)) >= 0;
  }

  private static String unquoted(String after) {
    String line = after.strip();
    String text = line.startsWith("\\\"") ? line.substring(1) : line;
    boolean quoted = text.startsWith("\"") || text.startsWith("'");
    return quoted ? text.substring(1).strip() : text;
  }

  private static String unquotedEnd(String before) {
    String text = before.strip();
    boolean quoted = text.endsWith("\"") || text.endsWith("'") || text.endsWith("@");
    int end = text.length() - (text.endsWith("\\\"") ? 2 : 1);
    return quoted ? text.substring(0, end).strip() : text;
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
    return start == end || ParameterNames.adds(before.substring(start, end));
  }
}
