package io.github.adalscan.engine;

import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.rule.catalog.api.HostEntry;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The settings that hold the address of Microsoft Graph: code that reads one calls it. */
record ApiSettings(List<String> hosts) {
  private static final String SCHEME = "https://";
  private static final String SCOPE_END = "/.default";

  ApiSettings {
    hosts = List.copyOf(hosts);
  }

  static ApiSettings of(Catalogs catalogs) {
    return new ApiSettings(
        catalogs.api(Api.MICROSOFT_GRAPH).hosts().stream().map(HostEntry::host).toList());
  }

  /** What code spells that reads such a setting of some files, in small letters. */
  Set<String> words(List<FileFacts> files) {
    Set<String> words = new TreeSet<>();
    for (FileFacts file : files) {
      for (ConfigEntry entry : file.config()) {
        if (isSetting(entry.key()) && isAddress(entry.value())) {
          String key = entry.key().toLowerCase(Locale.ROOT);
          words.add("${" + key);
          words.add('"' + key + '"');
        }
      }
    }
    return words;
  }

  /** A name of one part is that of much else, and elements of lists are not looked up. */
  private static boolean isSetting(String key) {
    return key.indexOf('.') > 0 && key.indexOf('[') < 0;
  }

  /** The host alone, or a path at it; a scope is no address. */
  private boolean isAddress(String value) {
    return !value.endsWith(SCOPE_END)
        && hosts.stream()
            .map(host -> SCHEME + host)
            .anyMatch(start -> value.equals(start) || value.startsWith(start + "/"));
  }
}
