package io.github.adalscan.fact;

import io.github.adalscan.model.Region;

/** One thing that a file states, at one place. */
public sealed interface Fact permits TypeUse, TextUse, Comment, ConfigEntry, Dependency, Marker {
  /** The telling token. */
  Region region();
}
