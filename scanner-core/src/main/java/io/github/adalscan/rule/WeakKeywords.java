package io.github.adalscan.rule;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Keywords that many files spell which do not concern the rule: {@code client-secret} of whatever
 * service. A file counts only when it spells another keyword, or one of some words beside it.
 *
 * @param keywords lower-case literals
 * @param beside lower-case words of which any will do
 */
public record WeakKeywords(List<String> keywords, List<String> beside) {
  /** No weak keyword. */
  public static final WeakKeywords NONE = new WeakKeywords(List.of(), List.of());

  public WeakKeywords {
    keywords = List.copyOf(keywords);
    beside = List.copyOf(beside);
  }

  /** Those of several rules. */
  static WeakKeywords of(Collection<WeakKeywords> several) {
    Set<String> keywords = new TreeSet<>();
    Set<String> beside = new TreeSet<>();
    several.forEach(each -> keywords.addAll(each.keywords()));
    several.forEach(each -> beside.addAll(each.beside()));
    return new WeakKeywords(List.copyOf(keywords), List.copyOf(beside));
  }

  /** The same without those that some other keyword holds, which is then not looked for. */
  WeakKeywords without(Collection<String> strong) {
    List<String> left =
        keywords.stream().filter(word -> strong.stream().noneMatch(s -> s.contains(word))).toList();
    return new WeakKeywords(left, beside);
  }
}
