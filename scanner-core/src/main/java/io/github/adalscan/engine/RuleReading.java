package io.github.adalscan.engine;

import io.github.adalscan.model.Lazy;
import io.github.adalscan.rule.RuleSet;
import io.github.adalscan.rule.catalog.Catalogs;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Loads the rules that a tree concerns. It begins when the first candidate is found: most clean
 * trees that have one spell no other keyword later.
 */
final class RuleReading {
  private static final RuleSet NONE = new RuleSet(List.of(), Catalogs.EMPTY);

  private final Workers workers;
  private final Lazy<ActiveRules> rules;
  private Optional<Ahead> ahead = Optional.empty();

  private record Ahead(Set<String> keywords, Future<RuleSet> loading) {}

  RuleReading(Workers workers, Lazy<ActiveRules> rules) {
    this.workers = workers;
    this.rules = rules;
  }

  /**
   * Begins, if that has not been done; from any thread.
   *
   * @param keywords that were met so far
   */
  synchronized void begin(Supplier<Set<String>> keywords) {
    if (ahead.isEmpty()) {
      Set<String> met = keywords.get();
      ahead = Optional.of(new Ahead(met, load(met)));
    }
  }

  /** The rules that can find something in files that spell these keywords. */
  synchronized Future<RuleSet> of(Set<String> keywords) {
    return ahead
        .filter(begun -> begun.keywords.equals(keywords))
        .map(Ahead::loading)
        .orElseGet(() -> load(keywords));
  }

  private Future<RuleSet> load(Set<String> keywords) {
    return workers.start(() -> keywords.isEmpty() ? NONE : rules.get().concerned(keywords));
  }
}
