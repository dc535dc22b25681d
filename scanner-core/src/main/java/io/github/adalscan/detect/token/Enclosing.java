package io.github.adalscan.detect.token;

import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.model.Region;

/** Names the declaration or key around a place, as findings show it. */
public final class Enclosing {
  private Enclosing() {}

  /** The nearest declaration that begins before a place, or the key whose value it is. */
  public static String of(FileFacts file, Region region) {
    String name = "";
    Region nearest = Region.onLine(1, 1, 1);
    for (ConfigEntry entry : file.config()) {
      if (entry.region().contains(region)) {
        return entry.key();
      }
    }
    for (TypeFacts type : file.types()) {
      if (begins(type.region(), nearest, region)) {
        nearest = type.region();
        name = type.name();
      }
      for (MethodFacts method : type.methods()) {
        if (!method.name().startsWith("<") && begins(method.region(), nearest, region)) {
          nearest = method.region();
          name = type.name() + "." + method.name();
        }
      }
    }
    return name;
  }

  private static boolean begins(Region candidate, Region nearest, Region place) {
    return candidate.compareTo(nearest) >= 0 && candidate.compareTo(place) <= 0;
  }
}
