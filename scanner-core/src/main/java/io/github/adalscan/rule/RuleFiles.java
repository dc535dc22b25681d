package io.github.adalscan.rule;

import io.github.adalscan.rule.catalog.CatalogReader;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.yaml.Fields;
import io.github.adalscan.rule.yaml.RuleLoadException;
import io.github.adalscan.rule.yaml.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The documents of rule and catalogue files, by the name that errors show.
 *
 * @param rules in the order in which they are read
 * @param catalogs by name, so that one may replace another
 */
record RuleFiles(Map<String, YamlNode> rules, Map<String, YamlNode> catalogs) {
  RuleFiles {
    rules = new TreeMap<>(rules);
    catalogs = new TreeMap<>(catalogs);
  }

  RuleSet parse() {
    return parse(rules, CatalogReader.read(catalogs.values()), id -> true);
  }

  /**
   * Reads rules.
   *
   * @param wanted tells by the id which of them
   */
  static RuleSet parse(Map<String, YamlNode> rules, Catalogs read, Predicate<String> wanted) {
    RuleParser parser = new RuleParser(read);
    List<Rule> parsed = new ArrayList<>();
    Map<String, YamlNode> taken = new TreeMap<>();
    rules.forEach(
        (file, document) -> {
          for (YamlNode node : Fields.itemsOf(document)) {
            if (wanted.test(Fields.of(node).text("id"))) {
              Rule rule = parser.parse(node);
              claim(rule.id().value(), "id", node, taken);
              claim(rule.descriptor().name(), "name", node, taken);
              parsed.add(rule);
            }
          }
        });
    return new RuleSet(parsed, read);
  }

  private static void claim(
      String idOrName, String what, YamlNode node, Map<String, YamlNode> taken) {
    YamlNode other = taken.put(idOrName, node);
    if (other != null) {
      throw new RuleLoadException(
          node.mark(),
          what + " '" + idOrName + "' is taken by the rule at " + other.mark() + "; write another");
    }
  }
}
