package io.github.adalscan.detect;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.model.Region;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells a secret from a text that stands for one. Stateless. */
public final class SecretTexts {
  private static final int SHORTEST = 6;

  /** Small letters alone, fewer than this, are a word, such as the name of a kind of login. */
  private static final int WORD = 12;

  private static final Pattern MARKED =
      Pattern.compile("[<{\\[(%$#@*].*|.*[>}\\])].*|.*(\\$\\{|\\{\\{|%s|\\.\\.\\.|\u2026).*");
  private static final Pattern REPEATED =
      Pattern.compile("(.)\\1*|[xX*._0-]+|(?i)x+-.*|.*(?i)xxxx.*|.*\\*\\*\\*.*");
  private static final List<String> WORDS =
      List.of(
          "your",
          "changeit",
          "changeme",
          "change-",
          "change_",
          "replace",
          "placeholder",
          "example",
          "sample",
          "dummy",
          "fake",
          "mock",
          "insert",
          "enter-",
          "todo",
          "fixme",
          "redacted",
          "undefined");

  /** Words that chance, or somebody, puts into a real secret as well. */
  private static final List<String> WEAK =
      List.of(
          "secret",
          "password",
          "passwd",
          "passphrase",
          "test",
          "client",
          "value",
          "here",
          "none",
          "null",
          "unused",
          "not-used",
          "foo",
          "bar",
          "abc",
          "1234",
          "key",
          "token",
          "pass");

  /** Characters of three kinds at this length are no word of a language. */
  private static final int RANDOM = 16;

  private SecretTexts() {}

  /** True when a text is too short, marked or worded as one that somebody is to replace. */
  public static boolean isStandIn(String text) {
    String value = text.strip();
    String lower = value.toLowerCase(Locale.ROOT);
    return value.length() < SHORTEST
        || value.indexOf(' ') >= 0
        || MARKED.matcher(value).matches()
        || REPEATED.matcher(value).matches()
        || WORDS.stream().anyMatch(lower::contains)
        || (!isRandom(value) && WEAK.stream().anyMatch(lower::contains))
        || isName(value);
  }

  /** A word, a key, a variable or a constant: letters of one case with separators only. */
  private static boolean isName(String value) {
    boolean word = value.length() < WORD && value.chars().allMatch(c -> c >= 'a' && c <= 'z');
    return value.chars().noneMatch(Character::isDigit)
        && (word
            || value.equals(value.toUpperCase(Locale.ROOT))
            || value.indexOf('.') > 0
            || (value.equals(value.toLowerCase(Locale.ROOT)) && value.indexOf('-') > 0));
  }

  private static boolean isRandom(String value) {
    boolean upper = value.chars().anyMatch(Character::isUpperCase);
    boolean lower = value.chars().anyMatch(Character::isLowerCase);
    boolean digit = value.chars().anyMatch(Character::isDigit);
    return value.length() >= RANDOM && upper && lower && digit;
  }

  /** The characters of a literal without its quotes. */
  public static Region inside(Expr.Literal text) {
    Region whole = text.region();
    boolean quoted = whole.singleLine() && whole.endColumn() - whole.startColumn() > 2;
    return quoted
        ? Region.onLine(whole.startLine(), whole.startColumn() + 1, whole.endColumn() - 1)
        : whole;
  }
}
