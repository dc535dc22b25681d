package io.github.adalscan.graph.rewrite;

import io.github.adalscan.graph.address.SourceHost;
import io.github.adalscan.model.Effort;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What is known of the way from Azure AD Graph to Microsoft Graph.
 *
 * @param entities by the name of the Azure AD Graph type
 */
public record GraphTables(
    List<SourceHost> hosts,
    List<Cloud> clouds,
    List<Route> routes,
    List<PolicySet> policies,
    List<QueryOption> options,
    Map<String, EntityType> entities) {
  public GraphTables {
    hosts = List.copyOf(hosts);
    clouds = List.copyOf(clouds);
    routes = List.copyOf(routes);
    policies = List.copyOf(policies);
    options = List.copyOf(options);
    entities = Map.copyOf(entities);
  }

  /**
   * A cloud that a caller may name.
   *
   * @param names in any letter case
   * @param host of Microsoft Graph there
   */
  public record Cloud(List<String> names, String host) {
    public Cloud {
      names = List.copyOf(names);
    }
  }

  /**
   * A path of Azure AD Graph and what takes its place.
   *
   * @param from patterns; {@code {x}} stands for one segment
   * @param methods only for these; empty for all that no other route names
   * @param target a pattern, perhaps with a query; empty when there is none
   * @param method of the new request, where it differs
   * @param version {@code v1.0} or {@code beta}
   * @param check a sentence; may be empty
   * @param entity the type in the answer
   * @param like paths below this one are as those below the path named here
   * @param kind what the path names
   * @param relation how links are asked for
   * @param permission what the call needs, where the path does not tell
   */
  public record Route(
      String id,
      List<String> from,
      Set<String> methods,
      Optional<String> target,
      Optional<String> method,
      String version,
      Effort effort,
      String check,
      String entity,
      Optional<String> like,
      Kind kind,
      Relation relation,
      Optional<String> permission) {
    public Route {
      from = List.copyOf(from);
      methods = Set.copyOf(methods);
    }
  }

  /** What a path names. */
  public enum Kind {
    ITEM,
    LIST,
    /** Called by POST. */
    ACTION
  }

  /** How the links of a relation are asked for. */
  public enum Relation {
    /** The path is no relation. */
    NONE,
    /** At {@code /$ref}. */
    REFERENCED,
    /** By {@code $select=id} when read, else at {@code /$ref}. */
    LISTED
  }

  /** The set that policies of a type are in. */
  public record PolicySet(String type, String set, String version) {}

  /** What happens to a query option. */
  public enum OptionUse {
    KEEP,
    DROP,
    /** No request can be built. */
    GONE,
    /** Property names in it change. */
    PROPERTIES,
    FILTER,
    COUNT,
    DELTA
  }

  /**
   * A query option.
   *
   * @param name with its dollar sign
   * @param check a sentence; may be empty
   */
  public record QueryOption(String name, OptionUse use, Effort effort, String check) {}

  /**
   * A type of Azure AD Graph.
   *
   * @param target its name in Microsoft Graph; may be empty
   * @param elements the types of properties that have properties of their own
   * @param properties those that change
   * @param same names that stay
   * @param guidTexts new names of properties whose values are GUIDs written as texts, so that they
   *     keep their quotes in filters
   */
  public record EntityType(
      String name,
      String target,
      Map<String, String> elements,
      List<PropertyRule> properties,
      List<String> same,
      Set<String> guidTexts) {
    public EntityType {
      elements = Map.copyOf(elements);
      properties = List.copyOf(properties);
      same = List.copyOf(same);
      guidTexts = Set.copyOf(guidTexts);
    }
  }

  /** How a property changes. */
  public enum Change {
    RENAMED,
    MOVED,
    /** Another type of value. */
    TYPE,
    /** Another meaning. */
    SEMANTICS,
    UNAVAILABLE,
    REMOVED
  }

  /**
   * A property that changes.
   *
   * @param target {@code a/b} is b inside of a; {@code a[]} is a list; empty when it is gone
   * @param verified false when the new name has to be confirmed
   * @param filterEffort what a filter with it needs at least
   * @param values what values become, in filters
   * @param check a sentence; may be empty
   */
  public record PropertyRule(
      String name,
      Optional<String> target,
      Change change,
      boolean verified,
      Effort filterEffort,
      Map<String, String> values,
      String check) {
    public PropertyRule {
      values = Map.copyOf(values);
    }
  }
}
