package io.github.adalscan.detect.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells by names which calls add a parameter to a request. */
public final class ParameterNames {
  private static final List<String> BEGINNINGS =
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
          "entry",
          "replace",
          "pair",
          "body",
          "encoded",
          "parameter",
          "insert",
          "singleton",
          "namevalue",
          "basicnamevalue",
          "url");

  private static final Set<String> WHOLE =
      Set.of("of", "mapof", "to", "and", "pairof", "bodyvalue", "keyvaluepair", "tuple");

  private ParameterNames() {}

  /** True for the name of a call that adds a parameter; calls that read one have other names. */
  public static boolean adds(String call) {
    String lower = call.toLowerCase(Locale.ROOT);
    return WHOLE.contains(lower)
        || (BEGINNINGS.stream().anyMatch(lower::startsWith) && !lower.startsWith("format"));
  }
}
