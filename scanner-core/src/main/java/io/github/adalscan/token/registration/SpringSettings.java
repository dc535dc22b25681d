package io.github.adalscan.token.registration;

import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Location;
import io.github.adalscan.token.fact.TextPart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The settings of client registrations in one folder under one profile; those of no profile hold
 * where the profile does not say otherwise.
 */
final class SpringSettings {
  private record Setting(FileFacts file, ConfigEntry entry) {}

  private final ProjectFacts project;
  private final Map<SpringKeys, List<Setting>> settings;
  private final Set<SpringKeys> own;

  private SpringSettings(
      ProjectFacts project, Map<SpringKeys, List<Setting>> settings, Set<SpringKeys> own) {
    this.project = project;
    this.settings = settings;
    this.own = own;
  }

  /** One for each folder and profile of the tree. */
  static List<SpringSettings> of(ProjectFacts project) {
    Map<String, Map<String, List<Setting>>> folders = new TreeMap<>();
    for (FileFacts file : project.files()) {
      for (ConfigEntry entry : file.config()) {
        if (SpringKeys.of(entry).isPresent()) {
          folders
              .computeIfAbsent(folder(file.path()), key -> new TreeMap<>())
              .computeIfAbsent(entry.profile(), key -> new ArrayList<>())
              .add(new Setting(file, entry));
        }
      }
    }
    List<SpringSettings> all = new ArrayList<>();
    folders.values().forEach(profiles -> addProfiles(project, profiles, all));
    return all;
  }

  private static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static void addProfiles(
      ProjectFacts project, Map<String, List<Setting>> profiles, List<SpringSettings> all) {
    Map<SpringKeys, List<Setting>> base = byKey(profiles.getOrDefault("", List.of()));
    profiles.forEach(
        (profile, entries) -> {
          Map<SpringKeys, List<Setting>> mine = byKey(entries);
          Map<SpringKeys, List<Setting>> merged = new LinkedHashMap<>(base);
          merged.putAll(mine);
          all.add(new SpringSettings(project, merged, mine.keySet()));
        });
  }

  private static Map<SpringKeys, List<Setting>> byKey(List<Setting> entries) {
    Map<SpringKeys, List<Setting>> all = new LinkedHashMap<>();
    for (Setting each : entries) {
      SpringKeys.of(each.entry())
          .ifPresent(key -> all.computeIfAbsent(key, k -> new ArrayList<>()).add(each));
    }
    return all;
  }

  /** The ids that have settings of a kind. */
  Set<String> ids(SpringKeys.Kind kind) {
    Set<String> ids = new LinkedHashSet<>();
    settings.keySet().stream().filter(key -> key.kind() == kind).forEach(key -> ids.add(key.id()));
    return ids;
  }

  /** True when the profile itself says something of a registration or its provider. */
  boolean touches(String registration, String provider) {
    return own.stream()
        .anyMatch(
            key ->
                !key.kind().hasId()
                    || key.id().equals(registration)
                    || (key.kind() == SpringKeys.Kind.PROVIDER && key.id().equals(provider)));
  }

  /** The values of a setting, in order. */
  List<TextPart> values(SpringKeys key) {
    List<TextPart> all = new ArrayList<>();
    for (Setting each : settings.getOrDefault(key, List.of())) {
      Location place = new Location(each.file().path(), each.entry().region());
      for (TextValue value : project.values().configured(each.entry(), each.file())) {
        all.add(TextPart.of(value, place));
      }
    }
    return all;
  }

  /** The value of a setting when it is surely one. */
  Optional<TextPart> value(SpringKeys key) {
    List<TextPart> all = values(key);
    return all.size() == 1 ? Optional.of(all.get(0)) : Optional.empty();
  }
}
