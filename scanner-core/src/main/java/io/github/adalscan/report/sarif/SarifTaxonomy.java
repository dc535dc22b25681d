package io.github.adalscan.report.sarif;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.RuleDescriptor;
import io.github.adalscan.report.text.Hashes;
import java.util.List;

/** The weaknesses of the CWE list that rules refer to. */
final class SarifTaxonomy {
  /** The id of the list in every file. */
  static final String GUID = Hashes.uuid("https://cwe.mitre.org/");

  private SarifTaxonomy() {}

  /** The numbers in use, ascending. */
  static List<Integer> numbers(List<RuleDescriptor> rules) {
    return rules.stream().flatMap(rule -> rule.cwe().stream()).distinct().sorted().toList();
  }

  static void reference(List<RuleDescriptor> rules, ObjectNode driver) {
    if (!numbers(rules).isEmpty()) {
      driver
          .putArray("supportedTaxonomies")
          .addObject()
          .put("name", "CWE")
          .put("index", 0)
          .put("guid", GUID);
    }
  }

  static void add(List<RuleDescriptor> rules, ObjectNode run) {
    if (numbers(rules).isEmpty()) {
      return;
    }
    ObjectNode cwe = run.putArray("taxonomies").addObject();
    cwe.put("name", "CWE").put("organization", "MITRE").put("version", "4.14");
    cwe.put("guid", GUID).put("informationUri", "https://cwe.mitre.org/");
    cwe.putObject("shortDescription").put("text", "The MITRE Common Weakness Enumeration.");
    cwe.put("isComprehensive", false);
    ArrayNode taxa = cwe.putArray("taxa");
    for (int number : numbers(rules)) {
      taxa.addObject()
          .put("id", Integer.toString(number))
          .put("helpUri", "https://cwe.mitre.org/data/definitions/" + number + ".html");
    }
  }
}
