package io.github.adalscan.model;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * A finding that a baseline accepts; it holds no line, so that moved lines change nothing.
 *
 * @param path relative to the scan root when the entry was written
 * @param fingerprint of the finding
 * @param symbol the matched thing, as {@link Finding#symbol()}
 * @param enclosing the declaration around it, as {@link Finding#enclosing()}
 * @param reason why it is accepted; for people
 * @param until the last day on which it is accepted
 */
public record BaselineEntry(
    RuleId rule,
    String path,
    String fingerprint,
    String symbol,
    String enclosing,
    Optional<String> reason,
    Optional<LocalDate> until)
    implements Comparable<BaselineEntry> {
  private static final Comparator<BaselineEntry> ORDER =
      Comparator.comparing(BaselineEntry::path)
          .thenComparing(BaselineEntry::rule)
          .thenComparing(BaselineEntry::enclosing)
          .thenComparing(BaselineEntry::symbol)
          .thenComparing(BaselineEntry::fingerprint);

  /** The entry for a finding, without reason and end. */
  public static BaselineEntry of(Result result) {
    Finding finding = result.finding();
    return new BaselineEntry(
        finding.rule(),
        finding.location().path(),
        result.fingerprint(),
        finding.symbol(),
        finding.enclosing(),
        Optional.empty(),
        Optional.empty());
  }

  /** The same finding with a reason and an end. */
  public BaselineEntry accepted(Optional<String> why, Optional<LocalDate> lastDay) {
    return new BaselineEntry(rule, path, fingerprint, symbol, enclosing, why, lastDay);
  }

  /** The same finding at another path. */
  public BaselineEntry at(String other) {
    return new BaselineEntry(rule, other, fingerprint, symbol, enclosing, reason, until);
  }

  /** By path, rule and declaration: the order of every baseline file. */
  @Override
  public int compareTo(BaselineEntry other) {
    return ORDER.compare(this, other);
  }
}
