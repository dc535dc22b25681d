package io.github.adalscan.report.source;

import io.github.adalscan.source.text.SourceText;
import io.github.adalscan.source.text.TextDecoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The scanned files below a folder, decoded as the scan decoded them. For one thread. */
public final class SourceFiles implements SourceLookup {
  private static final int KEPT = 32;

  private final Path base;
  private final TextDecoder decoder = new TextDecoder(Optional.empty());
  private final Map<String, Optional<SourceText>> texts = new LinkedHashMap<>();

  /**
   * @param base what the paths of the report are relative to
   */
  public SourceFiles(Path base) {
    this.base = base;
  }

  @Override
  public Optional<byte[]> bytes(String path) {
    try {
      return Optional.of(Files.readAllBytes(base.resolve(path)));
    } catch (IOException | InvalidPathException gone) {
      return Optional.empty();
    }
  }

  @Override
  public Optional<SourceText> text(String path) {
    Optional<SourceText> known = texts.get(path);
    if (known == null) {
      known = bytes(path).map(bytes -> decoder.decode(path, bytes).text());
      if (texts.size() >= KEPT) {
        texts.remove(texts.keySet().iterator().next());
      }
      texts.put(path, known);
    }
    return known;
  }
}
