package io.github.adalscan.triage;

import io.github.adalscan.model.BaselineEntry;
import io.github.adalscan.model.BaselineState;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.model.Result;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Knows files again whose class or package was renamed with them: fingerprints hold the names of
 * declarations, so none of them matches. A file counts as renamed when it is gone, the other one is
 * new to the baseline, and most of what was found in both is the same.
 */
final class RenamedFiles {
  private static final int ENOUGH = 2;

  private final Pairing pairing;
  private final Map<String, List<BaselineEntry>> gone;
  private final Map<String, List<Result>> fresh;

  /** Two files, and how many findings they have in common. */
  private record Likeness(String before, String after, int common) {}

  /**
   * @param known the paths of all entries
   */
  RenamedFiles(Pairing pairing, Set<String> known, BaselineScope scope) {
    this.pairing = pairing;
    this.gone =
        Pairing.group(
            pairing.entries().stream().filter(entry -> scope.gone(entry.path())).toList(),
            BaselineEntry::path);
    this.fresh =
        Pairing.group(
            pairing.results().stream().filter(result -> !known.contains(path(result))).toList(),
            RenamedFiles::path);
  }

  private static String path(Result result) {
    return result.finding().location().path();
  }

  void pair() {
    List<Likeness> alike = new ArrayList<>();
    gone.forEach(
        (before, entries) ->
            fresh.forEach(
                (after, results) -> {
                  int common = common(entries, results);
                  if (isRenamed(before, after, common, Math.max(entries.size(), results.size()))) {
                    alike.add(new Likeness(before, after, common));
                  }
                }));
    alike.sort(
        Comparator.comparing(Likeness::common)
            .reversed()
            .thenComparing(Likeness::before)
            .thenComparing(Likeness::after));
    for (Likeness each : alike) {
      List<BaselineEntry> entries = gone.remove(each.before());
      List<Result> results = entries == null ? null : fresh.remove(each.after());
      if (entries != null && results != null) {
        pairFiles(entries, results);
      } else if (entries != null) {
        gone.put(each.before(), entries);
      }
    }
  }

  private static boolean isRenamed(String before, String after, int common, int all) {
    boolean sameName = name(before).equals(name(after));
    return (common >= ENOUGH || (sameName && common > 0)) && common * 2 >= all;
  }

  private static String name(String path) {
    return LastPart.ofPath(path);
  }

  private static int common(List<BaselineEntry> entries, List<Result> results) {
    Map<String, Long> left =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    entry -> key(entry, ""), HashMap::new, Collectors.counting()));
    int common = 0;
    for (Result result : results) {
      if (left.merge(key(BaselineEntry.of(result), ""), -1L, Long::sum) >= 0) {
        common++;
      }
    }
    return common;
  }

  private void pairFiles(List<BaselineEntry> entries, List<Result> results) {
    pairing.pairInOrder(
        results,
        result -> member(BaselineEntry.of(result)),
        entries,
        RenamedFiles::member,
        BaselineState.UPDATED);
    pairing.pairInOrder(
        results,
        result -> key(BaselineEntry.of(result), ""),
        entries,
        entry -> key(entry, ""),
        BaselineState.UPDATED);
  }

  /** Rule, symbol and the simple name of the member around it. */
  private static String member(BaselineEntry entry) {
    return key(entry, LastPart.ofName(entry.enclosing()));
  }

  private static String key(BaselineEntry entry, String member) {
    return String.join("\0", entry.rule().value(), entry.symbol(), member);
  }
}
