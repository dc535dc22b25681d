package io.github.adalscan.detect.member;

import java.util.Optional;

/** Puts values into the replacement code that a catalogue states. */
final class Template {
  /** Knows what stands for names in braces. */
  interface Values {
    /**
     * The text for a name in braces; empty where the braces are no placeholder.
     *
     * @param member true when a dot follows, so that the value has to be a primary expression
     */
    Optional<String> of(String name, boolean member);
  }

  private Template() {}

  /** Replaces {@code {name}} where a value of that name is known; everything else stays. */
  static String fill(String template, Values values) {
    StringBuilder text = new StringBuilder();
    int from = 0;
    int open = template.indexOf('{');
    while (open >= 0) {
      int close = template.indexOf('}', open);
      String name = close < 0 ? "" : template.substring(open + 1, close);
      Optional<String> value =
          isName(name) ? values.of(name, template.startsWith(".", close + 1)) : Optional.empty();
      if (value.isPresent()) {
        text.append(template, from, open).append(value.get());
        from = close + 1;
      }
      open = template.indexOf('{', open + 1);
    }
    return text.append(template.substring(from)).toString();
  }

  private static boolean isName(String text) {
    return !text.isEmpty()
        && text.chars().allMatch(c -> Character.isJavaIdentifierPart(c) || c == '.');
  }
}
