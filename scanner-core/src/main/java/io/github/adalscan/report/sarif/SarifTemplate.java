package io.github.adalscan.report.sarif;

import io.github.adalscan.report.text.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** The message of a rule with numbers in place of names. */
final class SarifTemplate {
  private static final Pattern APOSTROPHE = Pattern.compile("(?<=\\p{L})'(?=\\p{L})");

  private final List<String> texts = new ArrayList<>();

  private SarifTemplate() {}

  /** Reads {@code 'a {name} of'}; a brace that opens no name stands for itself. */
  static SarifTemplate of(String message) {
    SarifTemplate template = new SarifTemplate();
    int from = 0;
    int open = message.indexOf('{');
    while (open >= 0) {
      int close = message.indexOf('}', open);
      if (close > 0 && isName(message.substring(open + 1, close))) {
        template.texts.add(message.substring(from, open));
        from = close + 1;
      }
      open = message.indexOf('{', Math.max(from, open + 1));
    }
    template.texts.add(message.substring(from));
    return template;
  }

  private static boolean isName(String text) {
    return !text.isEmpty() && text.chars().allMatch(Character::isLetterOrDigit);
  }

  /**
   * The same with every value in single quotes, as validators ask for. A hint, which follows a word
   * at once and may be empty, has none; a text without values ends in where the finding is.
   */
  SarifTemplate quoted() {
    SarifTemplate quoted = new SarifTemplate();
    if (size() == 0) {
      quoted.texts.add(texts.get(0).replaceFirst("\\.$", "") + " (in '");
      quoted.texts.add("').");
      return quoted;
    }
    boolean open = false;
    String before = "";
    for (int i = 0; i < size(); i++) {
      String text = texts.get(i);
      open ^= quotes(text) % 2 == 1;
      boolean bare = !open && !isWordEnd(text);
      quoted.texts.add(before + text + (bare ? "'" : ""));
      before = bare ? "'" : "";
    }
    quoted.texts.add(before + texts.get(size()));
    return quoted;
  }

  /** The quotes of a text that are no apostrophes. */
  private static long quotes(String text) {
    return APOSTROPHE.matcher(text).replaceAll("").chars().filter(c -> c == '\'').count();
  }

  private static boolean isWordEnd(String text) {
    return !text.isEmpty() && " (/".indexOf(text.charAt(text.length() - 1)) < 0;
  }

  /** The number of placeholders. */
  int size() {
    return texts.size() - 1;
  }

  /** Arguments as they go into the text; the first is a capital word where it begins the text. */
  List<String> arguments(List<String> values, UnaryOperator<String> safe) {
    List<String> arguments = new ArrayList<>();
    for (String value : values) {
      boolean first = arguments.isEmpty() && texts.get(0).isEmpty();
      String shown = safe.apply(value);
      arguments.add(SarifMessage.escaped(first ? Sentences.capital(shown) : shown));
    }
    return arguments;
  }

  /** The text with arguments; empty when their number does not fit. */
  String expand(List<String> arguments) {
    if (arguments.size() != size()) {
      return "";
    }
    StringBuilder text = new StringBuilder(texts.get(0));
    for (int i = 0; i < arguments.size(); i++) {
      text.append(arguments.get(i)).append(texts.get(i + 1));
    }
    return Sentences.of(text.toString());
  }

  /** The text with {@code {0}} and so on. */
  String numbered() {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < size(); i++) {
      numbers.add("{" + i + "}");
    }
    return expand(numbers);
  }
}
