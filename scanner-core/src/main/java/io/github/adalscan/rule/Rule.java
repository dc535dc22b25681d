package io.github.adalscan.rule;

import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.RuleDescriptor;
import io.github.adalscan.model.RuleId;
import java.util.Collections;
import java.util.List;
import java.util.Map;
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
 * @param wording what it says beside its message
 * @param file the name of the file that states it
 */
public record Rule(
    RuleDescriptor descriptor,
    Match match,
    List<RuleId> subsumes,
    List<Example> examples,
    Set<FileContext> keepLevelIn,
    Map<String, String> params,
    Wording wording,
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
            wording,
            file);
  }
}
