package io.github.adalscan.source.walk;

import io.github.adalscan.model.LastPart;
import io.github.adalscan.source.kind.Contexts;
import io.github.adalscan.source.kind.FileKind;
import io.github.adalscan.source.kind.FileKinds;
import io.github.adalscan.source.path.ScanRoots;
import java.nio.file.Path;

/** Makes of a file that a walk found what the rest of a scan knows it by. Immutable. */
final class FoundFiles {
  private final ScanRoots roots;
  private final Contexts contexts;
  private final long maxSize;

  FoundFiles(ScanRoots roots, WalkOptions options) {
    this.roots = roots;
    this.contexts = new Contexts(options.contextRules());
    this.maxSize = options.maxFileSize();
  }

  SourceFile source(Path file) {
    String path = roots.relative(file);
    FileKind kind = FileKinds.of(LastPart.ofPath(path));
    return new SourceFile(path, file, kind, contexts.of(path, kind));
  }

  /**
   * True when only the texts of a file are to be read.
   *
   * @param size in bytes
   */
  boolean isOversized(long size) {
    return size > maxSize;
  }
}
