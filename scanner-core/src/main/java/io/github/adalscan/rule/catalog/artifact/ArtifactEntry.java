package io.github.adalscan.rule.catalog.artifact;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An artifact that implies ADAL or Azure AD Graph, or is taken for one that does.
 *
 * @param affected by version; none when it is listed only because people expect it
 * @param replacement the main one, if there is any
 * @param packages Java packages in it that tell its use
 * @param keyword a literal that every build file with it has to spell: a part of its group or its
 *     name, in lower case
 * @param file what the name of its file begins with, where that alone tells the artifact; may be
 *     empty
 * @param renames the set of property renames that a change to the replacement needs; may be empty
 * @param note a clause without final period; may be empty
 */
public record ArtifactEntry(
    String group,
    String artifact,
    List<Affected> affected,
    Optional<ArtifactReplacement> replacement,
    List<String> packages,
    String keyword,
    String file,
    String renames,
    String note) {
  public ArtifactEntry {
    affected = List.copyOf(affected);
    packages = List.copyOf(packages);
  }

  /** {@code group:artifact}. */
  public String coordinates() {
    return group + ":" + artifact;
  }

  /** What a version implies only under a condition; a clause for each, without final period. */
  public List<String> conditions(String version) {
    return affected.stream()
        .filter(each -> each.versions().contains(version) && !each.condition().isEmpty())
        .map(Affected::condition)
        .toList();
  }

  /** What a version implies; empty when it is not affected. */
  public Set<Implication> impliedBy(String version) {
    Set<Implication> implied = new TreeSet<>();
    for (Affected each : affected) {
      if (each.versions().contains(version)) {
        implied.addAll(each.implies());
      }
    }
    return implied;
  }

  /** What the artifact implies whatever its version is. */
  public Set<Implication> impliedByAnyVersion() {
    Set<Implication> implied = new TreeSet<>();
    for (Affected each : affected) {
      if (each.versions().isAll()) {
        implied.addAll(each.implies());
      }
    }
    return implied;
  }

  /** What at least one version implies. */
  public Set<Implication> possible() {
    Set<Implication> possible = new TreeSet<>();
    affected.forEach(each -> possible.addAll(each.implies()));
    return possible;
  }
}
