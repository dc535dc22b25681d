package io.github.adalscan.report.source;

import io.github.adalscan.source.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Gives the content of a scanned file. */
@FunctionalInterface
public interface SourceLookup {
  /** Knows no file. */
  SourceLookup NONE = path -> Optional.empty();

  /** The content of a file by its path in the report; empty when it cannot be read any more. */
  Optional<byte[]> bytes(String path);

  /** The same content as text; taken for UTF-8 unless the lookup knows better. */
  default Optional<SourceText> text(String path) {
    return bytes(path)
        .map(
            bytes ->
                new SourceText(new String(bytes, StandardCharsets.UTF_8), StandardCharsets.UTF_8));
  }
}
