package io.github.adalscan.rule.catalog;

import io.github.adalscan.graph.GraphTables;
import io.github.adalscan.graph.GraphTables.Change;
import io.github.adalscan.graph.GraphTables.Cloud;
import io.github.adalscan.graph.GraphTables.EntityType;
import io.github.adalscan.graph.GraphTables.Kind;
import io.github.adalscan.graph.GraphTables.OptionUse;
import io.github.adalscan.graph.GraphTables.PolicySet;
import io.github.adalscan.graph.GraphTables.PropertyRule;
import io.github.adalscan.graph.GraphTables.QueryOption;
import io.github.adalscan.graph.GraphTables.Relation;
import io.github.adalscan.graph.GraphTables.Route;
import io.github.adalscan.graph.GraphTables.SourceHost;
import io.github.adalscan.model.Effort;
import io.github.adalscan.rule.yaml.Fields;
import io.github.adalscan.rule.yaml.RuleLoadException;
import io.github.adalscan.rule.yaml.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
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
            host.mappings("hosts").stream().map(GraphTablesReader::host).toList(),
            host.mappings("clouds").stream().map(GraphTablesReader::cloud).toList(),
            route.mappings("routes").stream().map(GraphTablesReader::route).toList(),
            route.mappings("policies").stream().map(GraphTablesReader::policy).toList(),
            route.mappings("options").stream().map(GraphTablesReader::option).toList(),
            entities(property.mappings("entities")));
    List.of(host, route, property).forEach(Fields::end);
    return tables;
  }

  private static SourceHost host(Fields fields) {
    SourceHost host =
        new SourceHost(
            fields.text("host"),
            fields.text("cloud"),
            fields.optionalText("to"),
            word(fields, "effort", Effort.values()),
            fields.text("check", ""));
    fields.end();
    return host;
  }

  private static Cloud cloud(Fields fields) {
    Cloud cloud = new Cloud(fields.texts("names"), fields.text("host"));
    fields.end();
    return cloud;
  }

  private static Route route(Fields fields) {
    Route route =
        new Route(
            fields.text("id"),
            fields.texts("from"),
            Set.copyOf(fields.texts("methods")),
            fields.optionalText("to"),
            fields.optionalText("method"),
            fields.text("version", VERSION),
            word(fields, "effort", Effort.values()),
            fields.text("check", ""),
            fields.text("entity"),
            fields.optionalText("like"),
            kind(fields),
            word(fields, "relation", Relation.values(), Relation.NONE),
            fields.optionalText("permission"));
    fields.end();
    return route;
  }

  private static Kind kind(Fields fields) {
    boolean list = fields.flag("many", false);
    boolean action = fields.flag("action", false);
    return action ? Kind.ACTION : list ? Kind.LIST : Kind.ITEM;
  }

  private static PolicySet policy(Fields fields) {
    PolicySet policy =
        new PolicySet(fields.text("type"), fields.text("set"), fields.text("version", VERSION));
    fields.end();
    return policy;
  }

  private static QueryOption option(Fields fields) {
    QueryOption option =
        new QueryOption(
            fields.text("name"),
            word(fields, "use", OptionUse.values()),
            word(fields, "effort", Effort.values()),
            fields.text("check", ""));
    fields.end();
    return option;
  }

  private static Map<String, EntityType> entities(List<Fields> all) {
    Map<String, EntityType> entities = new TreeMap<>();
    for (Fields fields : all) {
      EntityType read = entity(fields);
      entities.put(read.name(), read);
    }
    return entities;
  }

  private static EntityType entity(Fields fields) {
    EntityType type =
        new EntityType(
            fields.text("name"),
            fields.text("type", ""),
            texts(fields, "elements"),
            fields.mappings("properties").stream().map(GraphTablesReader::property).toList(),
            fields.texts("same"),
            Set.copyOf(fields.texts("guidTexts")));
    fields.end();
    return type;
  }

  private static PropertyRule property(Fields fields) {
    PropertyRule rule =
        new PropertyRule(
            fields.text("from"),
            fields.optionalText("to"),
            word(fields, "change", Change.values()),
            !fields.flag("unverified", false),
            word(fields, "filter", Effort.values(), Effort.SAFE),
            texts(fields, "values"),
            fields.text("check", ""));
    fields.end();
    return rule;
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

  private static <E extends Enum<E>> E word(Fields fields, String key, E[] words, E otherwise) {
    return fields.node(key).isPresent() ? word(fields, key, words) : otherwise;
  }

  private static <E extends Enum<E>> E word(Fields fields, String key, E[] words) {
    List<String> names = new ArrayList<>();
    Arrays.stream(words).forEach(word -> names.add(name(word)));
    return fields.choice(
        key,
        text -> Arrays.stream(words).filter(word -> name(word).equals(text)).findFirst(),
        names);
  }

  private static String name(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT);
  }
}
