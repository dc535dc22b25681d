package io.github.adalscan.rule;

import io.github.adalscan.rule.yaml.Bundled;
import io.github.adalscan.rule.yaml.YamlNode;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** The rules and catalogues that come with the scanner. */
final class Bundle {
  static final String RULES = Bundled.ROOT + "rules/";
  static final String CATALOG = Bundled.ROOT + "catalog/";

  private Bundle() {}

  static Map<String, YamlNode> rules(Collection<String> files) {
    return documents(RULES, files);
  }

  static Map<String, YamlNode> catalogs(RuleIndex index) {
    return documents(CATALOG, index.catalogFiles());
  }

  private static Map<String, YamlNode> documents(String folder, Collection<String> names) {
    Map<String, YamlNode> documents = new TreeMap<>();
    names.forEach(name -> documents.put(name, Bundled.yaml(name, folder + name)));
    return documents;
  }
}
