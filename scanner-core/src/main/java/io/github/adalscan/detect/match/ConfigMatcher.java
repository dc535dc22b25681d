package io.github.adalscan.detect.match;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Hit;
import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.rule.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Entries of configuration files by key, in Spring's relaxed spellings. */
public final class ConfigMatcher {
  private final Match.ConfigMatch match;
  private final Detection detection;

  public ConfigMatcher(Match.ConfigMatch match, Detection detection) {
    this.match = match;
    this.detection = detection;
  }

  public List<Hit> hits() {
    List<Hit> hits = new ArrayList<>();
    for (FileFacts file : detection.project().files()) {
      for (ConfigEntry entry : file.config()) {
        if (match.keys().stream().anyMatch(key -> matches(key, entry.key()))) {
          Map<String, String> values =
              Map.of("symbol", entry.key(), "key", entry.key(), "value", entry.value());
          hits.add(Hit.at(file, entry.keyRegion(), entry.key(), entry.key(), values));
        }
      }
    }
    return hits;
  }

  private static boolean matches(String pattern, String key) {
    String[] wanted = pattern.split("\\.", -1);
    String[] actual = key.split("\\.", -1);
    if (wanted.length != actual.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (!wanted[i].equals("*") && !uniform(wanted[i]).equals(uniform(actual[i]))) {
        return false;
      }
    }
    return true;
  }

  /** Relaxed binding ignores letter case, dashes and underscores. */
  private static String uniform(String segment) {
    return segment.replace("-", "").replace("_", "").toLowerCase(Locale.ROOT);
  }
}
