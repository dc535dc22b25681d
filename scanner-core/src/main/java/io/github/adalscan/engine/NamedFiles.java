package io.github.adalscan.engine;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.link.type.ProjectPaths;
import io.github.adalscan.model.Bound;
import io.github.adalscan.source.kind.FileKind;
import io.github.adalscan.source.search.Prefilter;
import io.github.adalscan.source.walk.Candidates;
import io.github.adalscan.source.walk.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Predicate;

/** Finds files that are not read yet by what they name, spell or declare. */
final class NamedFiles {
  /**
   * Files that know a type of which others are, as frameworks have them. Where there are more they
   * say nothing of one of these: of so many callers and methods only some are looked at.
   */
  private static final int MAX_OF_GENERAL = 24;

  private static final Set<FileKind> JAVA = Set.of(FileKind.JAVA);

  private final Candidates candidates;
  private final ProjectPaths paths;
  private final FurtherFiles further;
  private final int threads;

  NamedFiles(Candidates candidates, ProjectPaths paths, FurtherFiles further, int threads) {
    this.candidates = candidates;
    this.paths = paths;
    this.further = further;
    this.threads = threads;
  }

  /** A name that a type may have, and the path of a file that names it so. */
  record Named(String type, String by) {}

  /** The files that may hold an object of their own of some interfaces. */
  List<SourceFile> making(Spellings interfaces) {
    return spelling(interfaces, interfaces::made);
  }

  /** The files that name some types so that they are meant. */
  List<SourceFile> spelling(
      Spellings types, BiFunction<JavaWords, SourceFile, List<String>> named) {
    Set<SourceFile> found = new LinkedHashSet<>(containing(types.qualified(), JAVA));
    found.addAll(containing(types.simple(), JAVA, types::isNeighbour));
    WordFilter filter = types.filter();
    Map<String, List<SourceFile>> byType = new TreeMap<>();
    for (SourceFile file : found) {
      if (!further.isRead(file.path())) {
        named
            .apply(JavaWords.of(file.file(), filter), file)
            .forEach(type -> byType.computeIfAbsent(type, name -> new ArrayList<>()).add(file));
      }
    }
    return byType.entrySet().stream()
        .filter(each -> !types.isGeneral(each.getKey()) || isFew(each.getValue()))
        .flatMap(each -> each.getValue().stream())
        .distinct()
        .sorted(Comparator.comparing(SourceFile::path))
        .toList();
  }

  private boolean isFew(List<SourceFile> files) {
    if (files.size() <= MAX_OF_GENERAL) {
      return true;
    }
    files.forEach(file -> further.met().add(Bound.FILES));
    return false;
  }

  /** The files of some kinds that spell one of some words, in small letters. */
  List<SourceFile> containing(Set<String> words, Set<FileKind> kinds) {
    return containing(words, kinds, path -> true);
  }

  private List<SourceFile> containing(
      Set<String> words, Set<FileKind> kinds, Predicate<String> within) {
    return words.isEmpty()
        ? List.of()
        : candidates.search(Prefilter.of(List.copyOf(words)), kinds, within, threads).files();
  }

  /** The files that declare some types. */
  List<SourceFile> declaring(Set<Named> names) {
    Set<String> wanted = filesOf(names);
    wanted.removeIf(further::isRead);
    return wanted.isEmpty() ? List.of() : candidates.named(wanted);
  }

  /** The files that declare some types and are read already. */
  List<FileFacts> known(Set<Named> names) {
    Set<String> wanted = filesOf(names);
    return further.facts().stream().filter(file -> wanted.contains(file.path())).toList();
  }

  private Set<String> filesOf(Set<Named> names) {
    Set<String> files = new TreeSet<>();
    for (Named each : names) {
      paths.fileAround(each.type(), each.by()).ifPresent(files::add);
    }
    return files;
  }
}
