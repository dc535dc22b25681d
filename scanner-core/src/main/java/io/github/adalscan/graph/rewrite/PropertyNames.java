package io.github.adalscan.graph.rewrite;

import io.github.adalscan.graph.rewrite.GraphTables.Change;
import io.github.adalscan.graph.rewrite.GraphTables.EntityType;
import io.github.adalscan.graph.rewrite.GraphTables.PropertyRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What properties of Azure AD Graph are called in Microsoft Graph, by the type that has them. */
public final class PropertyNames {
  /** What every directory object has. */
  public static final String ANY = "DirectoryObject";

  /** Answers that hold no properties of the directory. */
  private static final Set<String> PLAIN = Set.of("Value", "Stream", "Nothing");

  private final Map<String, EntityType> entities;
  private final Map<String, List<String>> renamed = new ConcurrentHashMap<>();

  /** Reads the tables. */
  public PropertyNames(GraphTables tables) {
    this.entities = tables.entities();
  }

  /** How a property changes; one of every directory object where the type says nothing. */
  public Optional<PropertyRule> rule(String entity, String property) {
    Optional<PropertyRule> own = own(entity, property);
    int slash = property.indexOf('/');
    if (own.isEmpty() && slash > 0) {
      return own(ANY, property.substring(slash + 1))
          .map(inner -> nested(entity, property.substring(0, slash), inner));
    }
    return own.isPresent() || isSame(entity, property) ? own : own(ANY, property);
  }

  private Optional<PropertyRule> own(String entity, String property) {
    int slash = property.indexOf('/');
    Optional<EntityType> type = type(entity);
    Optional<PropertyRule> direct = type.flatMap(t -> byName(t.properties(), property));
    if (direct.isPresent() || slash < 0) {
      return direct;
    }
    String outer = property.substring(0, slash);
    return type.flatMap(t -> element(t, outer))
        .flatMap(element -> byName(element.properties(), property.substring(slash + 1)))
        .map(inner -> nested(entity, outer, inner));
  }

  private PropertyRule nested(String entity, String outer, PropertyRule inner) {
    String target = own(entity, outer).flatMap(PropertyRule::target).orElse(outer);
    return new PropertyRule(
        outer + "/" + inner.name(),
        inner.target().map(name -> target.replace("[]", "") + "/" + name),
        inner.change(),
        inner.verified(),
        inner.filterEffort(),
        inner.values(),
        inner.check());
  }

  private Optional<EntityType> element(EntityType type, String property) {
    return type.elements().entrySet().stream()
        .filter(e -> e.getKey().equalsIgnoreCase(property))
        .findFirst()
        .flatMap(e -> type(e.getValue()));
  }

  private static Optional<PropertyRule> byName(List<PropertyRule> rules, String name) {
    return rules.stream()
        .filter(rule -> rule.name().equals(name))
        .findFirst()
        .or(() -> rules.stream().filter(r -> r.name().equalsIgnoreCase(name)).findFirst());
  }

  private boolean isSame(String entity, String property) {
    return type(entity).map(t -> t.same().contains(property)).orElse(false);
  }

  /** The spelling of a name that stays; empty when it is not known. */
  public Optional<String> spelling(String entity, String property) {
    return type(entity)
        .flatMap(t -> t.same().stream().filter(s -> s.equalsIgnoreCase(property)).findFirst());
  }

  /** True when the values of a property, by its new name, are GUIDs that are written as texts. */
  public boolean isGuidText(String entity, String target) {
    return List.of(entity, ANY).stream()
        .flatMap(name -> type(name).stream())
        .anyMatch(type -> type.guidTexts().contains(target));
  }

  /** The type of that name; empty when there is none. */
  public Optional<EntityType> type(String entity) {
    return Optional.ofNullable(entities.get(entity));
  }

  /** {@code old -> new} pairs of what an answer of that type holds; only confirmed names. */
  public List<String> renamed(String entity) {
    return entities.containsKey(entity)
        ? renamed.computeIfAbsent(entity, this::pairs)
        : pairs(entity);
  }

  private List<String> pairs(String entity) {
    List<String> pairs = new ArrayList<>();
    if (!PLAIN.contains(entity)) {
      type(entity).ifPresent(type -> addAll(type, pairs));
      type(ANY).ifPresent(any -> any.properties().forEach(rule -> add(rule, pairs)));
    }
    return List.copyOf(pairs);
  }

  private void addAll(EntityType type, List<String> pairs) {
    type.properties().forEach(rule -> add(rule, pairs));
    type.elements().keySet().stream()
        .sorted()
        .forEach(
            outer ->
                element(type, outer)
                    .ifPresent(
                        element ->
                            element.properties().stream()
                                .map(inner -> nested(type.name(), outer, inner))
                                .forEach(rule -> add(rule, pairs))));
  }

  private static void add(PropertyRule rule, List<String> pairs) {
    boolean gone = rule.change() == Change.UNAVAILABLE;
    String pair = rule.name() + " -> " + rule.target().orElse("");
    boolean known = pairs.stream().anyMatch(p -> p.startsWith(rule.name() + " -> "));
    boolean same = rule.target().filter(rule.name()::equals).isPresent();
    if (rule.verified() && rule.target().isPresent() && !gone && !known && !same) {
      pairs.add(pair);
    }
  }
}
