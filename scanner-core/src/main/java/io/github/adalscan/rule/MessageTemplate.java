package io.github.adalscan.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The text of a message with {@code {name}} for values.
 *
 * @param texts the plain pieces, one more than placeholders
 * @param placeholders the names between them, in order
 */
public record MessageTemplate(List<String> texts, List<String> placeholders) {
  public MessageTemplate {
    texts = List.copyOf(texts);
    placeholders = List.copyOf(placeholders);
  }

  /** Reads a message; a brace that opens no name stands for itself. */
  public static MessageTemplate parse(String message) {
    List<String> texts = new ArrayList<>();
    List<String> names = new ArrayList<>();
    int from = 0;
    int open = message.indexOf('{');
    while (open >= 0) {
      int close = message.indexOf('}', open);
      if (close > 0 && isName(message.substring(open + 1, close))) {
        texts.add(message.substring(from, open));
        names.add(message.substring(open + 1, close));
        from = close + 1;
      }
      open = message.indexOf('{', Math.max(from, open + 1));
    }
    texts.add(message.substring(from));
    return new MessageTemplate(texts, names);
  }

  private static boolean isName(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> Character.isLetterOrDigit(c));
  }

  /** The values in the order of the placeholders; a missing one is empty. */
  public List<String> arguments(Map<String, String> values) {
    return placeholders.stream().map(name -> values.getOrDefault(name, "")).toList();
  }

  /** The message with its values; an empty value takes the blank before it away. */
  public String expand(Map<String, String> values) {
    StringBuilder message = new StringBuilder(texts.get(0));
    for (int i = 0; i < placeholders.size(); i++) {
      String value = values.getOrDefault(placeholders.get(i), "");
      int last = message.length() - 1;
      if (value.isEmpty() && last >= 0 && message.charAt(last) == ' ') {
        message.setLength(last);
      }
      message.append(value).append(texts.get(i + 1));
    }
    return message.toString();
  }
}
