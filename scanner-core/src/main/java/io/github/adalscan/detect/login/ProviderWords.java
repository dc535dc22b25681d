package io.github.adalscan.detect.login;

import io.github.adalscan.detect.text.NameWords;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Words by which names and paths tell whose OAuth endpoint is meant.
 *
 * @param entraNames parts of names of Microsoft Entra ID, without separators
 * @param entraWords whole words for it
 * @param entraPaths parts of addresses, in small letters, that only Microsoft Entra ID has; each
 *     with a slash
 * @param otherNames parts of names of others
 * @param otherWords whole words for others
 */
record ProviderWords(
    List<String> entraNames,
    Set<String> entraWords,
    List<String> entraPaths,
    List<String> otherNames,
    Set<String> otherWords) {
  static ProviderWords of(Map<String, String> params) {
    return new ProviderWords(
        list(params, "entraNames"),
        Set.copyOf(list(params, "entraWords")),
        list(params, "entraPaths"),
        list(params, "otherNames"),
        Set.copyOf(list(params, "otherWords")));
  }

  private static List<String> list(Map<String, String> params, String key) {
    String text = params.getOrDefault(key, "").strip();
    return text.isEmpty() ? List.of() : List.of(text.split("\\s+"));
  }

  boolean entra(String names) {
    return holds(names, entraNames, entraWords);
  }

  /** True for an address, or a path, that no other provider has. */
  boolean entraPath(String address) {
    if (address.indexOf('/') < 0) {
      return false;
    }
    String lower = address.toLowerCase(Locale.ROOT);
    return entraPaths.stream().anyMatch(lower::contains);
  }

  boolean other(String names) {
    return holds(names, otherNames, otherWords);
  }

  private static boolean holds(String names, List<String> parts, Set<String> words) {
    String joined = NameWords.joined(names);
    return parts.stream().anyMatch(joined::contains)
        || !Collections.disjoint(NameWords.of(names), words);
  }
}
