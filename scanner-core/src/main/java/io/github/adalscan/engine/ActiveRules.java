package io.github.adalscan.engine;

import io.github.adalscan.model.Lazy;
import io.github.adalscan.model.RuleDescriptor;
import io.github.adalscan.model.RuleId;
import io.github.adalscan.rule.Rule;
import io.github.adalscan.rule.RuleIndex;
import io.github.adalscan.rule.RuleIndex.IndexedRule;
import io.github.adalscan.rule.RuleSet;
import io.github.adalscan.rule.RuleSetLoader;
import io.github.adalscan.rule.WeakKeywords;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.yaml.RuleLoadException;
import io.github.adalscan.rule.yaml.Suggestions;
import io.github.adalscan.source.search.Prefilter;
import io.github.adalscan.triage.RuleNames;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/**
 * The rules of a request. An index tells their keywords; of the bundled rules only the files are
 * loaded that hold a rule whose keywords the tree spells.
 */
final class ActiveRules {
  private final RuleSelection selection;
  private final RuleIndex index;
  private final List<IndexedRule> active;
  private final BiFunction<Set<String>, Set<String>, RuleSet> files;

  /**
   * The rules that a selection leaves of an index.
   *
   * @param files loads the rules of some files that have some ids
   */
  private ActiveRules(
      RuleSelection selection,
      RuleIndex index,
      BiFunction<Set<String>, Set<String>, RuleSet> files) {
    this.selection = selection;
    this.index = index;
    this.active = selection.of(index);
    this.files = files;
  }

  /**
   * Reads the index, and the rules of the request's folder if it names one.
   *
   * @throws ScanException when they cannot be loaded, or a rule is named that does not exist
   */
  static ActiveRules of(ScanRequest request) {
    if (request.rulesDirectory().isEmpty()) {
      RuleIndex index = RuleIndex.bundled();
      Lazy<Catalogs> catalogs = Lazy.of(() -> RuleSetLoader.bundledCatalogs(index));
      return new ActiveRules(
          request.rules(),
          index,
          (names, ids) -> RuleSetLoader.bundled(names, ids, catalogs.get()));
    }
    try {
      RuleSet own = RuleSetLoader.load(request.rulesDirectory().get());
      return new ActiveRules(request.rules(), RuleIndex.of(own), (names, ids) -> own);
    } catch (RuleLoadException broken) {
      throw new ScanException(String.valueOf(broken.getMessage()), broken);
    }
  }

  /**
   * A search for the keywords of all of them.
   *
   * @param more other words to search for
   */
  Prefilter prefilter(Collection<String> more) {
    List<String> ofRules = RuleIndex.keywords(active);
    Set<String> all = new TreeSet<>(ofRules);
    more.stream().filter(word -> ofRules.stream().noneMatch(word::contains)).forEach(all::add);
    WeakKeywords weak = RuleIndex.weakKeywords(active);
    return Prefilter.of(
        all, RuleIndex.keywordsOfBuilds(active), Set.copyOf(weak.keywords()), weak.beside());
  }

  /**
   * The rules that can find something, for a file spells one of their keywords.
   *
   * @param found the keywords that files spell
   */
  RuleSet concerned(Set<String> found) {
    return load(active.stream().filter(rule -> rule.concerns(found)).toList());
  }

  /** What the rules refer to. */
  Catalogs catalogs() {
    return files.apply(Set.of(), Set.of()).catalogs();
  }

  /** The ids of all of them. */
  Set<RuleId> ids() {
    return active.stream().map(rule -> new RuleId(rule.id())).collect(Collectors.toSet());
  }

  /** What the rules are called, also those that the request leaves out. */
  RuleNames names() {
    Map<String, RuleId> named = new TreeMap<>();
    for (IndexedRule rule : index.rules()) {
      named.put(rule.id(), new RuleId(rule.id()));
      named.put(rule.name(), new RuleId(rule.id()));
    }
    return new RuleNames(named, ids(), word -> hint(word, named.keySet()));
  }

  private static String hint(String word, Set<String> names) {
    return Suggestions.closest(word, List.copyOf(names))
        .map(guess -> "; did you mean '" + guess + "'?")
        .orElse("");
  }

  private RuleSet load(List<IndexedRule> wanted) {
    Set<String> ids = new TreeSet<>();
    Set<String> names = new TreeSet<>();
    for (IndexedRule rule : wanted) {
      ids.add(rule.id());
      names.add(rule.file());
    }
    RuleSet loaded = files.apply(names, ids);
    List<Rule> rules =
        loaded.rules().stream()
            .filter(rule -> ids.contains(rule.id().value()))
            .map(selection::leveled)
            .toList();
    return new RuleSet(rules, loaded.catalogs());
  }

  /** What all of them are called and say; loaded when somebody looks. */
  List<RuleDescriptor> descriptors() {
    Lazy<List<RuleDescriptor>> all =
        Lazy.of(() -> load(active).rules().stream().map(Rule::descriptor).toList());
    return new AbstractList<>() {
      @Override
      public RuleDescriptor get(int index) {
        return all.get().get(index);
      }

      @Override
      public int size() {
        return active.size();
      }
    };
  }
}
