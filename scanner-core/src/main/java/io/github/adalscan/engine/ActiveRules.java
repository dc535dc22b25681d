package io.github.adalscan.engine;

import io.github.adalscan.model.RuleDescriptor;
import io.github.adalscan.model.RuleId;
import io.github.adalscan.rule.Rule;
import io.github.adalscan.rule.RuleIndex;
import io.github.adalscan.rule.RuleSet;
import io.github.adalscan.rule.RuleSetLoader;
import io.github.adalscan.rule.yaml.RuleLoadException;
import io.github.adalscan.rule.yaml.Suggestions;
import io.github.adalscan.triage.RuleNames;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/**
 * The rules of a request. Their keywords are there at once; the rules themselves load on the side,
 * while the tree is walked.
 */
final class ActiveRules {
  private final List<String> keywords;
  private final CompletableFuture<Loaded> loading;

  /** All rules, and those that the request chooses. */
  private record Loaded(RuleSet all, RuleSet chosen) {}

  private ActiveRules(List<String> keywords, CompletableFuture<Loaded> loading) {
    this.keywords = keywords;
    this.loading = loading;
  }

  static ActiveRules of(ScanRequest request) {
    boolean custom =
        request.rulesDirectory().isPresent()
            || !request.onlyRules().isEmpty()
            || !request.excludedRules().isEmpty();
    if (custom) {
      Loaded loaded = load(request);
      return new ActiveRules(loaded.chosen().keywords(), CompletableFuture.completedFuture(loaded));
    }
    return new ActiveRules(
        RuleIndex.bundled().keywords(request.lowPrecision()),
        CompletableFuture.supplyAsync(() -> load(request)));
  }

  private static Loaded load(ScanRequest request) {
    try {
      RuleSet all =
          request.rulesDirectory().map(RuleSetLoader::load).orElseGet(RuleSetLoader::bundled);
      request.onlyRules().forEach(id -> check(id, all));
      request.excludedRules().forEach(id -> check(id, all));
      return new Loaded(all, chosen(request, all));
    } catch (RuleLoadException broken) {
      throw new ScanException(String.valueOf(broken.getMessage()), broken);
    }
  }

  private static void check(RuleId id, RuleSet all) {
    if (all.find(id.value()).isEmpty()) {
      throw new ScanException("There is no rule " + id + "; 'adalscan rules' lists them.");
    }
  }

  /** A rule that is named runs even if its precision is low. */
  private static RuleSet chosen(ScanRequest request, RuleSet all) {
    List<Rule> rules =
        all.rules().stream()
            .filter(rule -> !request.excludedRules().contains(rule.id()))
            .filter(
                rule ->
                    request.onlyRules().isEmpty()
                        ? request.lowPrecision() || rule.descriptor().onByDefault()
                        : request.onlyRules().contains(rule.id()))
            .toList();
    return new RuleSet(rules, all.catalogs());
  }

  List<String> keywords() {
    return keywords;
  }

  RuleSet ruleSet() {
    return loaded().chosen();
  }

  /** What the rules are called. */
  RuleNames names() {
    List<RuleDescriptor> all = descriptors(loaded().all());
    return new RuleNames(all, descriptors(loaded().chosen()), word -> hint(word, all));
  }

  private static String hint(String word, List<RuleDescriptor> rules) {
    List<String> names =
        rules.stream().flatMap(rule -> Stream.of(rule.id().value(), rule.name())).toList();
    return Suggestions.closest(word, names)
        .map(guess -> "; did you mean '" + guess + "'?")
        .orElse("");
  }

  private static List<RuleDescriptor> descriptors(RuleSet rules) {
    return rules.rules().stream().map(Rule::descriptor).toList();
  }

  private Loaded loaded() {
    try {
      return loading.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof ScanException known) {
        throw known;
      }
      throw failed;
    }
  }
}
