package io.github.adalscan.triage;

import io.github.adalscan.model.BaselineEntry;
import io.github.adalscan.model.BaselineOutcome;
import io.github.adalscan.model.BaselineState;
import io.github.adalscan.model.Result;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares findings with a baseline. An entry is found again at its path by its fingerprint, then
 * elsewhere by a fingerprint that is unique on both sides, then in a file that was renamed together
 * with its class, then in another declaration of its file, as after a method was renamed or split.
 */
final class BaselineMatcher {
  private final Baseline baseline;
  private final BaselineScope scope;
  private final Optional<LocalDate> today;

  /**
   * Results in the order in which they came, each with its state.
   *
   * @param outcome counts what is not suppressed
   */
  record Compared(List<Result> results, BaselineOutcome outcome) {}

  BaselineMatcher(Baseline baseline, BaselineScope scope, Optional<LocalDate> today) {
    this.baseline = baseline;
    this.scope = scope;
    this.today = today;
  }

  Compared compare(List<Result> results) {
    List<BaselineEntry> inForce =
        baseline.entries().stream().filter(entry -> !isExpired(entry)).toList();
    Pairing pairing = new Pairing(results, inForce);
    pair(pairing, inForce);
    List<Result> compared =
        results.stream().map(result -> result.withState(pairing.stateOf(result))).toList();
    return new Compared(compared, outcome(compared, pairing));
  }

  private boolean isExpired(BaselineEntry entry) {
    return entry.until().isPresent() && today.map(entry.until().get()::isBefore).orElse(false);
  }

  private void pair(Pairing pairing, List<BaselineEntry> inForce) {
    pairing.pairUnique(
        result -> at(result, Integer.MAX_VALUE),
        entry -> at(entry, Integer.MAX_VALUE),
        BaselineState.UNCHANGED);
    for (int names = 2; names >= 0; names--) {
      int kept = names;
      pairing.pairUnique(
          result -> at(result, kept), entry -> at(entry, kept), BaselineState.UPDATED);
    }
    Set<String> known = inForce.stream().map(BaselineEntry::path).collect(Collectors.toSet());
    new RenamedFiles(pairing, known, scope).pair();
    pairing.pairInOrder(
        pairing.results(),
        result -> inFile(BaselineEntry.of(result)),
        pairing.entries(),
        BaselineMatcher::inFile,
        BaselineState.UPDATED);
  }

  private static String inFile(BaselineEntry entry) {
    return String.join("\0", entry.path(), entry.rule().value(), entry.symbol());
  }

  private static String at(Result result, int names) {
    return result.fingerprint() + "\0" + lastNames(result.finding().location().path(), names);
  }

  private static String at(BaselineEntry entry, int names) {
    return entry.fingerprint() + "\0" + lastNames(entry.path(), names);
  }

  /** The end of a path: so many names, or all. */
  private static String lastNames(String path, int names) {
    int from = path.length();
    for (int i = 0; i < names && from > 0; i++) {
      from = path.lastIndexOf('/', from - 1);
    }
    return names == 0 ? "" : path.substring(Math.max(0, from));
  }

  private BaselineOutcome outcome(List<Result> compared, Pairing pairing) {
    List<Result> active =
        compared.stream().filter(result -> result.suppression().isEmpty()).toList();
    int known = (int) active.stream().filter(Result::known).count();
    return new BaselineOutcome(
        active.size() - known,
        known,
        pairing.entries().stream().filter(this::isJudged).toList(),
        baseline.entries().stream().filter(this::isExpired).filter(this::isJudged).toList());
  }

  private boolean isJudged(BaselineEntry entry) {
    return scope.judged(entry.rule(), entry.path());
  }
}
