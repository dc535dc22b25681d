package io.github.adalscan.detect.request;

import io.github.adalscan.fact.code.Expr;
import java.util.List;

/** The key of an address in the JSON body that adds a link. */
final class BodyKey {
  private static final String OLD = "\"url\"";
  private static final String NEW = "\"@odata.id\"";

  private BodyKey() {}

  /** True when a text ends with {@code "url": "}. */
  static boolean isBody(String before) {
    return keyStart(before) >= 0;
  }

  /** True for {@code put("url", ...)}. */
  static boolean isKeyOf(List<Expr> around) {
    return !around.isEmpty()
        && around.get(around.size() - 1) instanceof Expr.Call call
        && call.arguments().size() == 2
        && call.arguments().get(0) instanceof Expr.Literal key
        && key.value().equals("url");
  }

  /** The text with the key of Microsoft Graph. */
  static String renamed(String before) {
    int start = keyStart(before);
    return start < 0
        ? before
        : before.substring(0, start) + NEW + before.substring(start + OLD.length());
  }

  private static int keyStart(String before) {
    int start = before.lastIndexOf(OLD);
    if (start < 0) {
      return -1;
    }
    String between = before.substring(start + OLD.length()).replace(" ", "");
    return between.equals(":\"") ? start : -1;
  }
}
