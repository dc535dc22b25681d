package io.github.adalscan.cli.option;

import io.github.adalscan.cli.terminal.UsageException;
import io.github.adalscan.model.RuleDescriptor;
import io.github.adalscan.model.RuleId;
import io.github.adalscan.rule.Rule;
import io.github.adalscan.rule.RuleSet;
import io.github.adalscan.rule.RuleSetLoader;
import io.github.adalscan.rule.yaml.Suggestions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which rules there are. */
public final class RuleOptions {
  @Option(
      names = "--rules",
      paramLabel = "DIR",
      description = "Use the rules of this folder instead of the bundled ones.")
  private @Nullable Path directory;

  /** The folder that replaces the bundled rules. */
  Optional<Path> directory() {
    Path chosen = directory;
    if (chosen != null && !Files.isDirectory(chosen)) {
      throw new UsageException("There is no folder '" + chosen + "' with rules.");
    }
    return Optional.ofNullable(chosen);
  }

  public RuleSet load() {
    return directory().map(RuleSetLoader::load).orElseGet(RuleSetLoader::bundled);
  }

  /** The rules that words name: ids, names, families such as ADAL, tags. */
  public Set<RuleId> select(List<String> words) {
    Set<RuleId> ids = new TreeSet<>();
    if (words.isEmpty()) {
      return ids;
    }
    RuleSet rules = load();
    for (String word : words) {
      List<RuleId> found =
          rules.rules().stream()
              .filter(rule -> isNamed(rule.descriptor(), word))
              .map(Rule::id)
              .toList();
      if (found.isEmpty()) {
        throw unknown(word, rules);
      }
      ids.addAll(found);
    }
    return ids;
  }

  private static boolean isNamed(RuleDescriptor rule, String word) {
    return rule.id().value().equalsIgnoreCase(word)
        || rule.id().family().equalsIgnoreCase(word)
        || rule.name().equals(word)
        || rule.tags().contains(word.toLowerCase(Locale.ROOT));
  }

  static UsageException unknown(String word, RuleSet rules) {
    List<String> options = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      options.add(rule.id().value());
      options.add(rule.descriptor().name());
    }
    String guess =
        Suggestions.closest(word.toUpperCase(Locale.ROOT), options)
            .or(() -> Suggestions.closest(word, options))
            .map(option -> "; did you mean '" + option + "'?")
            .orElse("; 'adalscan rules' lists them.");
    return new UsageException("There is no rule '" + word + "'" + guess);
  }
}
