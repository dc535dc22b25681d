package io.github.adalscan.link.build;

import io.github.adalscan.fact.Dependency;
import io.github.adalscan.model.Step;
import java.util.List;

/**
 * A dependency with the properties, management and aliases of its build applied.
 *
 * @param path the file that declares it
 * @param declared as written
 * @param group as far as it is known
 * @param artifact as far as it is known
 * @param version empty when it is not known
 * @param trail where the coordinates come from, the last place first to be read
 */
public record ResolvedDependency(
    String path,
    Dependency declared,
    String group,
    String artifact,
    String version,
    List<Step> trail) {
  public ResolvedDependency {
    trail = List.copyOf(trail);
  }

  /** {@code group:artifact}. */
  public String module() {
    return group + ":" + artifact;
  }
}
