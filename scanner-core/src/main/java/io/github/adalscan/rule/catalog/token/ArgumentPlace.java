package io.github.adalscan.rule.catalog.token;

import java.util.Optional;

/**
 * An argument of a call.
 *
 * @param call the method's name, {@code new} for the constructor
 * @param index of the argument, from 0
 * @param rest true for all arguments from there on
 */
public record ArgumentPlace(String call, int index, boolean rest) {
  /** Reads {@code builder:0} or, for all arguments from the second on, {@code new:1+}. */
  public static Optional<ArgumentPlace> parse(String text) {
    int colon = text.indexOf(':');
    boolean rest = text.endsWith("+");
    String number = colon < 0 ? "" : text.substring(colon + 1, text.length() - (rest ? 1 : 0));
    boolean digit = number.length() == 1 && Character.isDigit(number.charAt(0));
    return colon > 0 && digit
        ? Optional.of(new ArgumentPlace(text.substring(0, colon), number.charAt(0) - '0', rest))
        : Optional.empty();
  }
}
