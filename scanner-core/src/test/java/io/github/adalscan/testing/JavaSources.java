package io.github.adalscan.testing;

import io.github.adalscan.extract.Extractor;
import io.github.adalscan.extract.java.JavaExtractor;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.type.LibraryKnowledge;
import io.github.adalscan.link.type.ProjectPaths;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.source.kind.FileKind;
import io.github.adalscan.source.text.SourceText;
import io.github.adalscan.source.walk.SourceFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Extracts and links Java sources given as text. */
public final class JavaSources {
  private static final Extractor NO_FALLBACK =
      (file, text) -> FileFacts.empty(file.path(), file.kind(), file.context());

  private JavaSources() {}

  /** The summary of one source. */
  public static FileFacts extract(String path, String source) {
    SourceFile file = new SourceFile(path, Path.of(path), FileKind.JAVA, FileContext.MAIN);
    return new JavaExtractor(NO_FALLBACK)
        .extract(file, new SourceText(source, StandardCharsets.UTF_8));
  }

  /** Links sources given as path and text, alternating. */
  public static ProjectFacts link(String... pathsAndSources) {
    return link(new NoLibraries(), pathsAndSources);
  }

  /** Links sources given as path and text, alternating, with knowledge of libraries. */
  public static ProjectFacts link(LibraryKnowledge libraries, String... pathsAndSources) {
    Map<String, String> sources = new TreeMap<>();
    for (int i = 0; i < pathsAndSources.length; i += 2) {
      sources.put(pathsAndSources[i], pathsAndSources[i + 1]);
    }
    List<FileFacts> files =
        sources.entrySet().stream().map(e -> extract(e.getKey(), e.getValue())).toList();
    return ProjectFacts.link(files, new ProjectPaths(sources.keySet()), libraries);
  }
}
