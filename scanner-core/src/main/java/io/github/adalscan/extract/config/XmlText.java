package io.github.adalscan.extract.config;

import java.util.Map;

/** Replaces the references that XML defines; others stay as they are written. */
final class XmlText {
  private static final int LONGEST_REFERENCE = 10;
  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'");

  private XmlText() {}

  static String decode(String raw) {
    int reference = raw.indexOf('&');
    if (reference < 0) {
      return raw;
    }
    StringBuilder decoded = new StringBuilder(raw.length());
    int from = 0;
    while (reference >= 0) {
      int limit = Math.min(raw.length(), reference + LONGEST_REFERENCE);
      int length = raw.substring(reference, limit).indexOf(';');
      int end = reference + length;
      String value = length < 0 ? "" : character(raw.substring(reference + 1, end));
      decoded.append(raw, from, reference).append(value.isEmpty() ? "&" : value);
      from = value.isEmpty() ? reference + 1 : end + 1;
      reference = raw.indexOf('&', from);
    }
    return decoded.append(raw, from, raw.length()).toString();
  }

  /** What a reference stands for; empty when XML does not define it. */
  private static String character(String name) {
    if (!name.startsWith("#")) {
      return NAMED.getOrDefault(name, "");
    }
    boolean hex = name.startsWith("#x");
    try {
      int code = Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
      return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    } catch (NumberFormatException e) {
      return "";
    }
  }
}
