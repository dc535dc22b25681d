package io.github.adalscan.link.config;

import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.model.Location;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which configured values can hold at the same time: those of one profile, and a value for
 * all profiles with that of a profile which says nothing else for its key.
 */
public final class ConfigPairs {
  private final Map<Location, ConfigEntry> entries = new HashMap<>();
  private final Lazy<Map<String, Set<String>>> profiles;

  public ConfigPairs(List<FileFacts> files) {
    for (FileFacts file : files) {
      for (ConfigEntry entry : file.config()) {
        entries.put(new Location(file.path(), entry.region()), entry);
      }
    }
    this.profiles = Lazy.of(() -> profiles(files));
  }

  private static Map<String, Set<String>> profiles(List<FileFacts> files) {
    Map<String, Set<String>> profiles = new HashMap<>();
    for (FileFacts file : files) {
      for (ConfigEntry entry : file.config()) {
        profiles
            .computeIfAbsent(ConfigValues.relaxed(entry.key()), key -> new HashSet<>())
            .add(entry.profile());
      }
    }
    return profiles;
  }

  /** False when two texts come from configured values that exclude each other. */
  public boolean together(TextValue one, TextValue other) {
    for (TextValue.Piece first : one.pieces()) {
      for (TextValue.Piece second : other.pieces()) {
        if (!together(entry(first), entry(second))) {
          return false;
        }
      }
    }
    return true;
  }

  /** The profile whose configuration a text comes from; empty for one of all profiles, or none. */
  public Optional<String> profile(TextValue text) {
    return text.pieces().stream()
        .flatMap(piece -> entry(piece).stream())
        .map(ConfigEntry::profile)
        .filter(profile -> !profile.isEmpty())
        .findFirst();
  }

  /** True for a text that configuration gives, in whole or in part. */
  public boolean isConfigured(TextValue text) {
    return text.pieces().stream().anyMatch(piece -> entry(piece).isPresent());
  }

  private Optional<ConfigEntry> entry(TextValue.Piece piece) {
    return piece instanceof TextValue.Text text
        ? Optional.ofNullable(entries.get(text.origin()))
        : Optional.empty();
  }

  private boolean together(Optional<ConfigEntry> one, Optional<ConfigEntry> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return true;
    }
    String first = one.get().profile();
    String second = other.get().profile();
    if (first.equals(second)) {
      return true;
    }
    return (first.isEmpty() && !says(one.get(), second))
        || (second.isEmpty() && !says(other.get(), first));
  }

  private boolean says(ConfigEntry entry, String profile) {
    return profiles
        .get()
        .getOrDefault(ConfigValues.relaxed(entry.key()), Set.of())
        .contains(profile);
  }
}
