package io.github.adalscan.rule.catalog.artifact;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What some versions of an artifact imply.
 *
 * @param condition when it holds only then; a clause without final period, may be empty
 */
public record Affected(VersionRange versions, Set<Implication> implies, String condition) {
  public Affected {
    implies = Collections.unmodifiableSet(new TreeSet<>(implies));
  }
}
