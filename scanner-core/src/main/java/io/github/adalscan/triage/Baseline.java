package io.github.adalscan.triage;

import io.github.adalscan.model.BaselineEntry;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The findings that are accepted for now, sorted, each once.
 *
 * @param entries by path, rule and declaration
 */
public record Baseline(List<BaselineEntry> entries) {
  /** Accepts nothing. */
  public static final Baseline EMPTY = new Baseline(List.of());

  public Baseline {
    entries = List.copyOf(new TreeSet<>(entries));
  }

  /** The same without some entries. */
  public Baseline without(Collection<BaselineEntry> gone) {
    return new Baseline(entries.stream().filter(entry -> !gone.contains(entry)).toList());
  }

  /** The same, with reason and end of the entries of another baseline for the same findings. */
  public Baseline withReasonsOf(Baseline earlier) {
    return new Baseline(entries.stream().map(earlier::explained).toList());
  }

  private BaselineEntry explained(BaselineEntry entry) {
    return entries.stream()
        .filter(each -> each.fingerprint().equals(entry.fingerprint()))
        .filter(each -> each.path().equals(entry.path()))
        .findFirst()
        .map(each -> entry.accepted(each.reason(), each.until()))
        .orElse(entry);
  }

  /** The same with a folder in front of all paths; nothing changes when it is empty. */
  public Baseline below(String folder) {
    return folder.isEmpty()
        ? this
        : new Baseline(
            entries.stream().map(entry -> entry.at(folder + "/" + entry.path())).toList());
  }

  /** The entries within a folder, their paths relative to it; all when it is empty. */
  public Baseline within(String folder) {
    return folder.isEmpty()
        ? this
        : new Baseline(
            entries.stream()
                .filter(entry -> entry.path().startsWith(folder + "/"))
                .map(entry -> entry.at(entry.path().substring(folder.length() + 1)))
                .toList());
  }

  /** An entry for the same finding. */
  Optional<BaselineEntry> find(String path, String fingerprint) {
    return entries.stream()
        .filter(entry -> entry.path().equals(path) && entry.fingerprint().equals(fingerprint))
        .findFirst();
  }
}
