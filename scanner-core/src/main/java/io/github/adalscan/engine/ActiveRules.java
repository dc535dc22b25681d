package io.github.adalscan.engine;

import io.github.adalscan.rule.RuleIndex;
import io.github.adalscan.rule.RuleSet;
import io.github.adalscan.rule.RuleSetLoader;
import io.github.adalscan.rule.yaml.RuleLoadException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * The rules of a request. Their keywords are there at once; the rules themselves load on the side,
 * while the tree is walked.
 */
final class ActiveRules {
  private final List<String> keywords;
  private final CompletableFuture<RuleSet> loading;

  private ActiveRules(List<String> keywords, CompletableFuture<RuleSet> loading) {
    this.keywords = keywords;
    this.loading = loading;
  }

  static ActiveRules of(ScanRequest request) {
    if (request.rulesDirectory().isPresent() || request.rules().choosesRules()) {
      RuleSet chosen = load(request);
      return new ActiveRules(chosen.keywords(), CompletableFuture.completedFuture(chosen));
    }
    return new ActiveRules(
        RuleIndex.bundled().keywords(request.rules().lowPrecision()),
        CompletableFuture.supplyAsync(() -> load(request)));
  }

  private static RuleSet load(ScanRequest request) {
    try {
      RuleSet all =
          request.rulesDirectory().map(RuleSetLoader::load).orElseGet(RuleSetLoader::bundled);
      return request.rules().of(all);
    } catch (RuleLoadException broken) {
      throw new ScanException(String.valueOf(broken.getMessage()), broken);
    }
  }

  List<String> keywords() {
    return keywords;
  }

  RuleSet ruleSet() {
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
