package io.github.adalscan.detect.match;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Hit;
import io.github.adalscan.detect.member.Guides;
import io.github.adalscan.fact.Dependency;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.link.build.ResolvedDependency;
import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.Match;
import io.github.adalscan.rule.catalog.artifact.ArtifactEntry;
import io.github.adalscan.rule.catalog.artifact.ArtifactReplacement;
import io.github.adalscan.rule.catalog.artifact.Implication;
import io.github.adalscan.rule.catalog.artifact.PropertyRename;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Dependencies that are, or bring, something. */
public final class DependencyMatcher {
  private static final Set<Dependency.Kind> SILENT =
      Set.of(Dependency.Kind.EXCLUDED, Dependency.Kind.OWN);

  private final Match.DependencyMatch match;
  private final Detection detection;

  public DependencyMatcher(Match.DependencyMatch match, Detection detection) {
    this.match = match;
    this.detection = detection;
  }

  public List<Hit> hits() {
    Map<String, FileFacts> files =
        detection.project().files().stream()
            .collect(Collectors.toMap(FileFacts::path, Function.identity()));
    List<Hit> hits = new ArrayList<>();
    for (ResolvedDependency dependency : detection.project().dependencies()) {
      Optional<FileFacts> file = Optional.ofNullable(files.get(dependency.path()));
      if (file.isPresent() && !SILENT.contains(dependency.declared().kind())) {
        entry(dependency).ifPresent(entry -> hits.add(hit(file.get(), dependency, entry)));
      }
    }
    hits.addAll(named());
    return hits;
  }

  /** What files that are no builds name. */
  private List<Hit> named() {
    List<ArtifactEntry> artifacts =
        detection.catalogs().artifacts().stream()
            .filter(entry -> !Collections.disjoint(entry.possible(), match.implies()))
            .toList();
    CoordinateTexts texts = new CoordinateTexts(artifacts);
    return detection.project().files().stream()
        .flatMap(file -> texts.in(file).stream())
        .filter(
            named ->
                !Collections.disjoint(implied(named.artifact(), named.version()), match.implies()))
        .map(named -> hit(named.file(), named.region(), named.artifact(), named.version()))
        .toList();
  }

  /** Without a version only what holds for every version is said. */
  private Optional<ArtifactEntry> entry(ResolvedDependency dependency) {
    return detection
        .catalogs()
        .artifact(dependency.group(), dependency.artifact())
        .filter(
            entry -> !Collections.disjoint(implied(entry, dependency.version()), match.implies()));
  }

  private static Set<Implication> implied(ArtifactEntry entry, String version) {
    return version.isEmpty() ? entry.impliedByAnyVersion() : entry.impliedBy(version);
  }

  private Hit hit(FileFacts file, ResolvedDependency dependency, ArtifactEntry entry) {
    return hit(file, dependency.declared().region(), entry, dependency.version())
        .relatedTo(dependency.trail());
  }

  private Hit hit(FileFacts file, Region region, ArtifactEntry entry, String version) {
    String coordinates = entry.coordinates();
    Map<String, String> values =
        Map.of("symbol", coordinates, "coordinates", coordinates, "version", version);
    return Hit.at(file, region, coordinates, coordinates, values).with(replacement(entry, version));
  }

  private Replacement replacement(ArtifactEntry entry, String version) {
    Optional<ArtifactReplacement> to = entry.replacement();
    boolean same = to.filter(r -> r.coordinates().equals(entry.coordinates())).isPresent();
    List<String> remove = same ? List.of() : List.of(entry.coordinates());
    List<String> add = to.map(DependencyMatcher::additions).orElse(List.of());
    List<String> notes = notes(entry, version);
    return new Replacement.Dependencies(
        remove, add, add.isEmpty() ? Effort.MANUAL : Effort.REVIEW, notes);
  }

  private List<String> notes(ArtifactEntry entry, String version) {
    List<String> notes = new ArrayList<>();
    add(entry.note(), notes);
    if (!version.isEmpty()) {
      entry.conditions(version).forEach(c -> notes.add("Affected " + c + "."));
    }
    entry.replacement().ifPresent(to -> addVersions(to, notes));
    for (PropertyRename each : detection.catalogs().propertyRenames()) {
      if (each.set().equals(entry.renames())) {
        notes.add(rename(each));
      }
    }
    return notes;
  }

  private static void addVersions(ArtifactReplacement to, List<String> notes) {
    if (!to.minimum().isEmpty() && !to.minimum().equals(to.version())) {
      notes.add("Versions from " + to.minimum() + " on will do.");
    } else if (!to.minimum().isEmpty()) {
      notes.add("It is the first version that will do: take the newest.");
    }
    add(to.note(), notes);
  }

  private static void add(String clause, List<String> notes) {
    if (!clause.isEmpty()) {
      notes.add(Guides.sentence(clause));
    }
  }

  private static String rename(PropertyRename rename) {
    String what =
        rename.replacement().isEmpty() ? " goes away" : " becomes `" + rename.replacement() + "`";
    String note = rename.note().isEmpty() ? "" : " (" + rename.note() + ")";
    return "`" + rename.key() + "`" + what + note + ".";
  }

  private static List<String> additions(ArtifactReplacement replacement) {
    List<String> all = new ArrayList<>();
    all.add(coordinates(replacement));
    all.addAll(replacement.plus());
    return all;
  }

  private static String coordinates(ArtifactReplacement replacement) {
    return replacement.version().isEmpty()
        ? replacement.coordinates()
        : replacement.coordinates() + ":" + replacement.version();
  }
}
