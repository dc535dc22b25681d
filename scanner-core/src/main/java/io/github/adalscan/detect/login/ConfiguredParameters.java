package io.github.adalscan.detect.login;

import io.github.adalscan.detect.text.TextSite;
import io.github.adalscan.fact.ConfigEntry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The body of a token request that a file of YAML or JSON spells: a table with {@code grant_type}
 * and the parameter, or a list whose elements name their field and its value.
 */
final class ConfiguredParameters {
  private static final String GRANT = "grant_type";
  private static final Set<String> NAMES = Set.of("name", "key");

  private final String name;
  private final Map<String, String> values;

  /** Knows the entries of a file, and the parameter that is looked for. */
  ConfiguredParameters(String name, List<ConfigEntry> entries) {
    this.name = name;
    this.values = entries.stream().anyMatch(ConfiguredParameters::grants) ? all(entries) : Map.of();
  }

  private static Map<String, String> all(List<ConfigEntry> entries) {
    return entries.stream()
        .collect(Collectors.toMap(ConfigEntry::key, ConfigEntry::value, (first, last) -> first));
  }

  private static boolean grants(ConfigEntry entry) {
    return entry.key().endsWith(GRANT) || entry.value().equals(GRANT);
  }

  /** The value of the parameter that a text gives or names; empty when it is none. */
  Optional<String> value(TextSite site) {
    if (values.isEmpty()) {
      return Optional.empty();
    }
    String key = site.enclosing();
    int dot = key.lastIndexOf('.');
    String last = key.substring(dot + 1);
    String parent = key.substring(0, dot + 1);
    if (last.equals(name) && values.containsKey(parent + GRANT)) {
      return Optional.of(site.text());
    }
    boolean named = NAMES.contains(last) && site.text().equals(name) && parent.endsWith("].");
    return named && asks(parent, last)
        ? Optional.ofNullable(values.get(parent + "value"))
        : Optional.empty();
  }

  /** True when an element of the same list is the kind of grant. */
  private boolean asks(String element, String last) {
    String list = element.substring(0, element.lastIndexOf('[') + 1);
    return values.entrySet().stream()
        .anyMatch(
            entry ->
                entry.getValue().equals(GRANT)
                    && entry.getKey().startsWith(list)
                    && entry.getKey().endsWith("]." + last));
  }
}
