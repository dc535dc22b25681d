package io.github.adalscan.rule;

import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.api.HostEntry;
import io.github.adalscan.rule.catalog.artifact.ArtifactEntry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Derives from a match what every file that can satisfy it has to spell. */
final class Keywords {
  /** Shorter literals would slow the search down for all. */
  static final int MIN_LENGTH = 6;

  private Keywords() {}

  static Set<String> of(Match match, Catalogs catalogs) {
    Set<String> keywords = new TreeSet<>();
    collect(match, catalogs, keywords);
    return keywords;
  }

  private static void collect(Match match, Catalogs catalogs, Set<String> into) {
    if (match instanceof Match.TypeMatch type) {
      into.addAll(
          type.library().isEmpty()
              ? List.of(lastSegments(type.packageName()))
              : catalogs.library(type.library()).keywords());
    } else if (match instanceof Match.MemberMatch member) {
      into.addAll(catalogs.library(member.library()).keywords());
    } else if (match instanceof Match.ClassNameTextMatch text) {
      into.addAll(catalogs.library(text.library()).keywords());
    } else if (match instanceof Match.HostMatch host) {
      catalogs.hosts(host.api()).forEach(entry -> into.add(domain(entry)));
    } else if (match instanceof Match.DependencyMatch dependency) {
      artifacts(dependency, catalogs, into);
    } else if (match instanceof Match.MarkerMatch marker) {
      markers(marker, catalogs, into);
    } else if (match instanceof Match.ConfigMatch config) {
      into.addAll(config.keywords());
    } else if (match instanceof Match.AnyOf any) {
      any.alternatives().forEach(each -> collect(each, catalogs, into));
    } else if (match instanceof Match.DetectorMatch detector) {
      into.addAll(detector.keywords());
      into.addAll(detector.weak().keywords());
    }
  }

  private static void artifacts(Match.DependencyMatch match, Catalogs catalogs, Set<String> into) {
    for (ArtifactEntry entry : catalogs.artifacts()) {
      if (!Collections.disjoint(entry.possible(), match.implies())) {
        into.add(entry.keyword());
        if (!entry.file().isEmpty()) {
          into.add(entry.file().toLowerCase(Locale.ROOT));
        }
      }
    }
  }

  private static void markers(Match.MarkerMatch match, Catalogs catalogs, Set<String> into) {
    catalogs.markers().stream()
        .filter(each -> each.library().equals(match.library()))
        .filter(each -> match.platforms().isEmpty() || match.platforms().contains(each.platform()))
        .forEach(each -> into.addAll(each.keywords()));
  }

  /** A host without its first label, since code often joins that to the rest. */
  private static String domain(HostEntry entry) {
    return entry.host().substring(entry.host().indexOf('.') + 1).toLowerCase(Locale.ROOT);
  }

  /**
   * The end of a package name that is long enough; code may import what stands before by a star.
   */
  private static String lastSegments(String packageName) {
    int dot = packageName.length();
    do {
      dot = packageName.lastIndexOf('.', dot - 1);
    } while (dot > 0 && packageName.length() - dot - 1 < MIN_LENGTH);
    return packageName.substring(dot + 1).toLowerCase(Locale.ROOT);
  }

  /** The same without those that contain another. */
  static List<String> minimal(Collection<String> keywords) {
    List<String> kept = new ArrayList<>();
    for (String candidate : new TreeSet<>(keywords)) {
      if (!holdsAnother(candidate, keywords)) {
        kept.add(candidate);
      }
    }
    return kept;
  }

  private static boolean holdsAnother(String candidate, Collection<String> keywords) {
    for (String other : keywords) {
      if (other.length() < candidate.length() && candidate.contains(other)) {
        return true;
      }
    }
    return false;
  }
}
