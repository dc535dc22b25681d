package io.github.adalscan.rule.catalog.graph;

import io.github.adalscan.graph.address.SourceHost;
import io.github.adalscan.graph.rewrite.GraphTables;
import io.github.adalscan.graph.rewrite.GraphTables.Change;
import io.github.adalscan.graph.rewrite.GraphTables.Cloud;
import io.github.adalscan.graph.rewrite.GraphTables.EntityType;
import io.github.adalscan.graph.rewrite.GraphTables.Kind;
import io.github.adalscan.graph.rewrite.GraphTables.OptionUse;
import io.github.adalscan.graph.rewrite.GraphTables.PolicySet;
import io.github.adalscan.graph.rewrite.GraphTables.PropertyRule;
import io.github.adalscan.graph.rewrite.GraphTables.QueryOption;
import io.github.adalscan.graph.rewrite.GraphTables.Relation;
import io.github.adalscan.graph.rewrite.GraphTables.Route;
import io.github.adalscan.model.Effort;
import io.github.adalscan.rule.yaml.Fields;
import io.github.adalscan.rule.yaml.RuleLoadException;
import io.github.adalscan.rule.yaml.YamlNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the tables of the way from Azure AD Graph to Microsoft Graph. */
final class GraphTablesReader {
  private static final String VERSION = "v1.0";

  private GraphTablesReader() {}

  /**
   * Reads the three files of tables.
   *
   * @throws RuleLoadException when one cannot be used
   */
  static GraphTables read(YamlNode hosts, YamlNode routes, YamlNode properties) {
    Fields host = Fields.of(hosts);
    Fields route = Fields.of(routes);
    Fields property = Fields.of(properties);
    GraphTables tables =
        new GraphTables(
            host.each("hosts", GraphTablesReader::host),
            host.each("clouds", GraphTablesReader::cloud),
            route.each("routes", GraphTablesReader::route),
            route.each("policies", GraphTablesReader::policy),
            route.each("options", GraphTablesReader::option),
            entities(property.each("entities", GraphTablesReader::entity)));
    List.of(host, route, property).forEach(Fields::end);
    return tables;
  }

  private static SourceHost host(Fields fields) {
    return new SourceHost(
        fields.text("host"),
        fields.text("cloud"),
        fields.optionalText("to"),
        fields.word("effort", Effort.values()),
        fields.text("check", ""));
  }

  private static Cloud cloud(Fields fields) {
    return new Cloud(fields.texts("names"), fields.text("host"));
  }

  private static Route route(Fields fields) {
    return new Route(
        fields.text("id"),
        fields.texts("from"),
        Set.copyOf(fields.texts("methods")),
        fields.optionalText("to"),
        fields.optionalText("method"),
        fields.text("version", VERSION),
        fields.word("effort", Effort.values()),
        fields.text("check", ""),
        fields.text("entity"),
        fields.optionalText("like"),
        kind(fields),
        fields.word("relation", Relation.values(), Relation.NONE),
        fields.optionalText("permission"));
  }

  private static Kind kind(Fields fields) {
    boolean list = fields.flag("many", false);
    boolean action = fields.flag("action", false);
    return action ? Kind.ACTION : list ? Kind.LIST : Kind.ITEM;
  }

  private static PolicySet policy(Fields fields) {
    return new PolicySet(fields.text("type"), fields.text("set"), fields.text("version", VERSION));
  }

  private static QueryOption option(Fields fields) {
    return new QueryOption(
        fields.text("name"),
        fields.word("use", OptionUse.values()),
        fields.word("effort", Effort.values()),
        fields.text("check", ""));
  }

  private static Map<String, EntityType> entities(List<EntityType> all) {
    Map<String, EntityType> entities = new TreeMap<>();
    all.forEach(read -> entities.put(read.name(), read));
    return entities;
  }

  private static EntityType entity(Fields fields) {
    return new EntityType(
        fields.text("name"),
        fields.text("type", ""),
        texts(fields, "elements"),
        fields.each("properties", GraphTablesReader::property),
        fields.texts("same"),
        Set.copyOf(fields.texts("guidTexts")));
  }

  private static PropertyRule property(Fields fields) {
    return new PropertyRule(
        fields.text("from"),
        fields.optionalText("to"),
        fields.word("change", Change.values()),
        !fields.flag("unverified", false),
        fields.word("filter", Effort.values(), Effort.SAFE),
        texts(fields, "values"),
        fields.text("check", ""));
  }

  private static Map<String, String> texts(Fields fields, String key) {
    Map<String, String> texts = new TreeMap<>();
    fields
        .node(key)
        .map(Fields::of)
        .ifPresent(
            inner ->
                inner
                    .all()
                    .forEach((name, entry) -> texts.put(name, Fields.textOf(entry.value()))));
    return texts;
  }
}
