package io.github.adalscan.detect.match;

import io.github.adalscan.detect.Texts;
import io.github.adalscan.fact.Dependency;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.TextUse;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.model.Region;
import io.github.adalscan.rule.catalog.artifact.ArtifactEntry;
import io.github.adalscan.source.kind.FileKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Artifacts that files other than builds name: coordinates with a version in scripts, job and
 * cluster definitions, lock files and plug-in descriptions, and files of artifacts in class paths.
 */
final class CoordinateTexts {
  /** Their declarations are read; another text with coordinates may mean anything there. */
  private static final Set<FileKind> READ =
      EnumSet.of(
          FileKind.JAVA,
          FileKind.JVM_SOURCE,
          FileKind.MAVEN_POM,
          FileKind.GRADLE,
          FileKind.VERSION_CATALOG,
          FileKind.PROSE);

  /** Files of these names list what something else brings, or what a check leaves out. */
  private static final List<String> LISTS =
      List.of(
          "licen",
          "notice",
          "third-party",
          "third_party",
          "thirdparty",
          "attribution",
          "sbom",
          "bom.",
          "suppress",
          "exclu",
          "allowlist",
          "whitelist",
          "renovate",
          "dependabot");

  /** An artifact in a text. */
  record Named(FileFacts file, ArtifactEntry artifact, String version, Region region) {}

  private final List<ArtifactEntry> artifacts;
  private final Set<String> spelled;

  /** Looks for some artifacts. */
  CoordinateTexts(List<ArtifactEntry> artifacts) {
    this.artifacts = artifacts;
    this.spelled =
        artifacts.stream()
            .map(each -> each.file().isEmpty() ? each.group() : each.file())
            .collect(Collectors.toSet());
    artifacts.forEach(each -> spelled.add(each.group()));
  }

  /** Those that a file names. */
  List<Named> in(FileFacts file) {
    List<Named> found = new ArrayList<>();
    if (!READ.contains(file.kind()) && !isList(file.path())) {
      read(file, found);
    }
    return found;
  }

  private static boolean isList(String path) {
    String name = LastPart.ofPath(path).toLowerCase(Locale.ROOT);
    return LISTS.stream().anyMatch(name::contains);
  }

  private void read(FileFacts file, List<Named> found) {
    Set<Integer> declared =
        file.dependencies().stream()
            .map(Dependency::region)
            .map(Region::startLine)
            .collect(Collectors.toSet());
    for (TextUse use : file.texts()) {
      if (use.role() != TextUse.Role.PROSE && !declared.contains(use.region().startLine())) {
        Texts.literal(use).ifPresent(text -> text(file, text, use.region(), found));
      }
    }
    file.config().stream()
        .filter(entry -> isSpelled(entry.value()))
        .filter(entry -> !entry.key().toLowerCase(Locale.ROOT).contains("exclu"))
        .filter(entry -> !declared.contains(entry.region().startLine()))
        .forEach(entry -> text(file, entry.value(), entry.region(), found));
  }

  private boolean isSpelled(String text) {
    return spelled.stream().anyMatch(text::contains);
  }

  private void text(FileFacts file, String text, Region region, List<Named> found) {
    if (!isSpelled(text)) {
      return;
    }
    for (ArtifactEntry artifact : artifacts) {
      ArtifactNames.in(text, artifact, isLisp(file.path()))
          .forEach(
              name ->
                  add(new Named(file, artifact, name.version(), place(text, region, name)), found));
    }
  }

  /** One place in a line names an artifact: a repository's path and the file at its end are one. */
  private static void add(Named named, List<Named> found) {
    boolean known =
        found.stream()
            .anyMatch(
                other ->
                    other.artifact().equals(named.artifact())
                        && other.region().startLine() == named.region().startLine());
    if (!known) {
      found.add(named);
    }
  }

  /** The name alone where the text stands in the file as it is. */
  private static Region place(String text, Region region, ArtifactNames.Name name) {
    boolean asWritten =
        region.startLine() == region.endLine()
            && region.endColumn() - region.startColumn() == text.length();
    return asWritten ? Texts.within(region, text, name.start(), name.end()) : region;
  }

  private static boolean isLisp(String path) {
    return path.endsWith(".clj") || path.endsWith(".edn") || path.endsWith(".boot");
  }
}
