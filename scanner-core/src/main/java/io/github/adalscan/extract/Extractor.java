package io.github.adalscan.extract;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.source.text.SourceText;
import io.github.adalscan.source.walk.SourceFile;

/**
 * Reads one kind of file. Implementations hold no state between calls that could change a result;
 * an instance is used by one thread at a time.
 */
public interface Extractor {
  /**
   * Summarises a file. A malformed file gives what could be read and a notification, never an
   * exception.
   */
  FileFacts extract(SourceFile file, SourceText text);
}
