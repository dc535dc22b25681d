package io.github.adalscan.detect.token.permission;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Audiences;
import io.github.adalscan.detect.token.GraphPaths;
import io.github.adalscan.detect.token.Scopes;
import io.github.adalscan.graph.permission.CallPermissions;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import io.github.adalscan.token.fact.ApiCall;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A call of Microsoft Graph that is known well enough to look it up.
 *
 * @param method the HTTP method, in capital letters
 * @param path after the version, with {@code {x}} for keys
 * @param permissions what allows it; nothing when it is not listed
 */
record GraphCall(ApiCall call, String method, String path, CallPermissions permissions) {
  /** Variables of such names hold more than a key. */
  private static final Pattern MORE_THAN_A_KEY =
      Pattern.compile("(?i)path|ur[il]|rest|suffix|endpoint|query|resource|segment|relative|odata");

  /** Those that are called the id of something do not. */
  private static final Pattern ID = Pattern.compile("\\{\\w*(Id|ID|_id)\\d?\\}");

  /** The end of {@code root:/{path}:}: the colon ends whatever the variable holds. */
  private static final Pattern PLACE = Pattern.compile("\\{\\w*\\}:");

  private static final Pattern NAME = Pattern.compile("\\{\\w*\\}");

  private static final Pattern KEY =
      Pattern.compile("\\{\\w*\\}|\\('?\\{\\w*\\}'?\\)|^[A-Za-z]+=\\{\\w*\\}$");

  /** The call, if its host, method and path leave nothing open but keys. */
  static Optional<GraphCall> of(ApiCall call, Detection detection) {
    boolean graph =
        Audiences.target(call, detection).filter(api -> api.id().equals(Scopes.GRAPH)).isPresent();
    Optional<String> path = GraphPaths.of(call.address().text()).filter(p -> graph && isCertain(p));
    return path.flatMap(
        p ->
            DefaultMethod.of(call, detection)
                .map(m -> new GraphCall(call, m, p, GraphCatalog.permissions().find(m, p))));
  }

  private static boolean isCertain(String path) {
    for (String segment : path.split("/", -1)) {
      if (PLACE.matcher(segment).matches()) {
        continue;
      }
      String rest = KEY.matcher(segment).replaceAll("");
      boolean open = rest.indexOf('{') >= 0 || MORE_THAN_A_KEY.matcher(unnamed(segment)).find();
      boolean glued =
          segment.startsWith("{") ? !rest.isEmpty() : segment.endsWith("}") && !rest.isEmpty();
      if (open || glued) {
        return false;
      }
    }
    return path.length() > 1
        && !path.startsWith("/{")
        && !path.contains("//")
        && !path.contains("}{");
  }

  /** The holes that are not called an id. */
  private static String unnamed(String segment) {
    int open = segment.indexOf('{');
    return open < 0 ? "" : ID.matcher(segment.substring(open)).replaceAll("");
  }

  /** What the call is called in messages: method and path. */
  String title() {
    return method + " " + path;
  }

  /** The path in lower case with {@code {}} for every key. */
  String template() {
    String template = NAME.matcher(path.toLowerCase(Locale.ROOT)).replaceAll("{}");
    return template.endsWith("/") ? template.substring(0, template.length() - 1) : template;
  }
}
