package io.github.adalscan.report;

import java.util.Optional;

/** Gives the bytes of a scanned file. */
@FunctionalInterface
public interface SourceLookup {
  /** Knows no file. */
  SourceLookup NONE = path -> Optional.empty();

  /** The content of a file by its path in the report; empty when it cannot be read any more. */
  Optional<byte[]> bytes(String path);
}
