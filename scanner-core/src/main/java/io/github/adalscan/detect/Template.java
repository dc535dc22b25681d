package io.github.adalscan.detect;

import java.util.Map;

/** Puts values into a template. */
final class Template {
  private Template() {}

  /** Replaces {@code {name}} where a value of that name is known; everything else stays. */
  static String fill(String template, Map<String, String> values) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    int open = template.indexOf('{');
    while (open >= 0) {
      int close = template.indexOf('}', open);
      String name = close < 0 ? "" : template.substring(open + 1, close);
      if (values.containsKey(name)) {
        text.append(template, from, open).append(values.get(name));
        from = close + 1;
      }
      open = template.indexOf('{', open + 1);
    }
    return text.append(template.substring(from)).toString();
  }
}
