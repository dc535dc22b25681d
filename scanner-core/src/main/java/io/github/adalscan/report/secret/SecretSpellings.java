package io.github.adalscan.report.secret;

import io.github.adalscan.report.text.Hashes;
import io.github.adalscan.report.text.RelativeUri;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The ways in which secrets may be spelled: plain, escaped, encoded, hashed. */
final class SecretSpellings {
  private static final int SHORTEST = 4;
  private static final int SHORTEST_LINE = 8;
  private static final int SHORTEST_CODE = 6;
  private static final Pattern UNICODE = Pattern.compile("\\\\u+([0-9a-fA-F]{4})");
  private static final Pattern WORD = Pattern.compile("[A-Za-z]*|.{1,5}");

  private final TreeSet<String> spellings =
      new TreeSet<>(
          Comparator.comparingInt(String::length)
              .reversed()
              .thenComparing(Comparator.naturalOrder()));

  /** Adds the values of one finding; pieces of a concatenation also count together. */
  void addAll(List<String> values) {
    values.forEach(this::add);
    if (values.size() > 1) {
      add(String.join("", values));
    }
  }

  private void add(String raw) {
    for (String value : List.of(raw, unescaped(raw), unquotedMarkup(raw))) {
      if (value.length() >= SHORTEST) {
        spellings.add(value);
        derived(value);
      }
    }
    if (raw.indexOf('\n') >= 0) {
      raw.lines().map(String::strip).filter(l -> l.length() >= SHORTEST_LINE).forEach(this::add);
    }
  }

  private void derived(String value) {
    byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
    if (bytes.length < SHORTEST_CODE) {
      return;
    }
    spellings.add(unpadded(Base64.getEncoder().encodeToString(bytes)));
    spellings.add(unpadded(Base64.getUrlEncoder().encodeToString(bytes)));
    String hash = Hashes.sha256(bytes);
    spellings.add(hash);
    spellings.add(hash.toUpperCase(Locale.ROOT));
    spellings.add(URLEncoder.encode(value, StandardCharsets.UTF_8));
    spellings.add(RelativeUri.of(value));
    spellings.add(value.replace("\\", "\\\\").replace("\"", "\\\""));
    spellings.add(value.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
  }

  private static String unpadded(String code) {
    return code.replaceFirst("=+$", "");
  }

  /** What a literal of a programming language or a properties file means. */
  private static String unescaped(String raw) {
    String text = UNICODE.matcher(raw).replaceAll(SecretSpellings::unit);
    return text.replace("\\\"", "\"").replace("\\'", "'").replace("\\\\", "\\");
  }

  private static String unit(MatchResult match) {
    char unit = (char) Integer.parseInt(match.group(1), 16);
    return Matcher.quoteReplacement(String.valueOf(unit));
  }

  private static String unquotedMarkup(String raw) {
    return raw.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&apos;", "'")
        .replace("&amp;", "&");
  }

  /** All spellings, so that none is replaced inside of a longer one first. */
  List<String> longestFirst() {
    return List.copyOf(spellings);
  }

  /** True when a document may hold the text for other reasons. */
  static boolean isWord(String value) {
    return WORD.matcher(value).matches();
  }
}
