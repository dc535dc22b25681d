package io.github.adalscan.rule;

import io.github.adalscan.model.Lazy;
import io.github.adalscan.rule.catalog.CatalogReader;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.yaml.Bundled;
import io.github.adalscan.rule.yaml.YamlNode;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The rules and catalogues that come with the scanner. */
final class Bundle {
  static final String RULES = Bundled.ROOT + "rules/";
  static final String CATALOG = Bundled.ROOT + "catalog/";

  private Bundle() {}

  static Map<String, YamlNode> rules(Collection<String> files) {
    return documents(RULES, files, Set.of());
  }

  /** What a scan needs of the rules: most of their text are examples. */
  static Map<String, YamlNode> rulesWithoutExamples(Collection<String> files) {
    return documents(RULES, files, Set.of(RuleParser.EXAMPLES));
  }

  static Map<String, YamlNode> catalogs(RuleIndex index) {
    return documents(CATALOG, index.catalogFiles().keySet(), Set.of());
  }

  /** The catalogues; a file is read when a section of it is asked for. */
  static Catalogs catalogsLater(RuleIndex index) {
    Map<String, Lazy<YamlNode>> files = new TreeMap<>();
    index
        .catalogFiles()
        .keySet()
        .forEach(name -> files.put(name, Lazy.of(() -> Bundled.yaml(name, CATALOG + name))));
    return CatalogReader.later(
        section ->
            files.entrySet().stream()
                .filter(file -> index.holds(file.getKey(), section))
                .map(file -> file.getValue().get())
                .toList());
  }

  private static Map<String, YamlNode> documents(
      String folder, Collection<String> names, Set<String> without) {
    Map<String, YamlNode> documents = new TreeMap<>();
    names.forEach(name -> documents.put(name, Bundled.yaml(name, folder + name, without)));
    return documents;
  }
}
