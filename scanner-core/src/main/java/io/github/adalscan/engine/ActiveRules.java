package io.github.adalscan.engine;

import io.github.adalscan.model.RuleDescriptor;
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
    if (request.rulesDirectory().isPresent() || request.rules().choosesRules()) {
      Loaded loaded = load(request);
      return new ActiveRules(loaded.chosen().keywords(), CompletableFuture.completedFuture(loaded));
    }
    return new ActiveRules(
        RuleIndex.bundled().keywords(request.rules().lowPrecision()),
        CompletableFuture.supplyAsync(() -> load(request)));
  }

  private static Loaded load(ScanRequest request) {
    try {
      RuleSet all =
          request.rulesDirectory().map(RuleSetLoader::load).orElseGet(RuleSetLoader::bundled);
      return new Loaded(all, request.rules().of(all));
    } catch (RuleLoadException broken) {
      throw new ScanException(String.valueOf(broken.getMessage()), broken);
    }
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
