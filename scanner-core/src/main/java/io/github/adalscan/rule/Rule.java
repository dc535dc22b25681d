package io.github.adalscan.rule;

import io.github.adalscan.model.Effort;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.model.RuleDescriptor;
import io.github.adalscan.model.RuleId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A rule: what it is called and says, what it selects, and how it stands to others.
 *
 * @param subsumes rules that stay silent where this one reports the same region
 * @param examples both kinds
 * @param keepLevelIn contexts in which the level stays; elsewhere it drops to a note
 * @param params free values for the analysis
 * @param instead what to write instead, with {@code {name}} for values, where the analysis has no
 *     answer of its own
 * @param file the name of the file that states it
 */
public record Rule(
    RuleDescriptor descriptor,
    Match match,
    List<RuleId> subsumes,
    List<Example> examples,
    Set<FileContext> keepLevelIn,
    Map<String, String> params,
    Optional<MessageTemplate> instead,
    String file) {
  /** The contexts in which a level stays unless a rule says otherwise. */
  public static final Set<FileContext> DEFAULT_CONTEXTS =
      Set.of(FileContext.MAIN, FileContext.SAMPLE);

  public Rule {
    subsumes = List.copyOf(subsumes);
    examples = List.copyOf(examples);
    keepLevelIn = Collections.unmodifiableSet(new TreeSet<>(keepLevelIn));
    params = Collections.unmodifiableMap(new TreeMap<>(params));
  }

  /** The id of the rule. */
  public RuleId id() {
    return descriptor.id();
  }

  /** What to write instead, for all findings whose values it needs. */
  public Optional<Replacement> advice(Map<String, String> values) {
    return instead
        .filter(template -> values.keySet().containsAll(template.placeholders()))
        .map(template -> new Replacement.Advice(template.expand(values), Effort.REVIEW));
  }

  /** The same rule at another level. */
  public Rule withLevel(Level level) {
    return level == descriptor.level()
        ? this
        : new Rule(
            descriptor.withLevel(level),
            match,
            subsumes,
            examples,
            keepLevelIn,
            params,
            instead,
            file);
  }
}
