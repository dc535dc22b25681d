package io.github.adalscan.extract.config;

import io.github.adalscan.model.LastPart;
import java.util.Set;

/** Which Spring profile a file name or a document of a file stands for. */
final class SpringProfiles {
  private static final Set<String> KEYS =
      Set.of("spring.config.activate.on-profile", "spring.profiles");

  private SpringProfiles() {}

  /**
   * The profile of {@code application-PROFILE.EXT} or {@code bootstrap-PROFILE.EXT}; else empty.
   */
  static String ofFile(String path) {
    String name = LastPart.ofPath(path);
    int dot = name.lastIndexOf('.');
    String base = dot < 0 ? name : name.substring(0, dot);
    for (String prefix : new String[] {"application-", "bootstrap-"}) {
      if (base.startsWith(prefix)) {
        return base.substring(prefix.length());
      }
    }
    return "";
  }

  /** True for a key whose value is the profile of its document; list positions do not matter. */
  static boolean namesProfile(String key) {
    int index = key.indexOf('[');
    return KEYS.contains(index < 0 ? key : key.substring(0, index));
  }
}
