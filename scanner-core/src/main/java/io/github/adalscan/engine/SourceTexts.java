package io.github.adalscan.engine;

import io.github.adalscan.source.text.SourceText;
import io.github.adalscan.source.text.TextDecoder;
import io.github.adalscan.source.walk.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Gives the text of a file once more, for what its summary does not hold. */
final class SourceTexts {
  private final Map<String, SourceFile> files = new HashMap<>();
  private final TextDecoder decoder = new TextDecoder(Optional.empty());

  SourceTexts(List<SourceFile> files) {
    files.forEach(file -> this.files.put(file.path(), file));
  }

  /** The text of a file; empty when it cannot be read any more. */
  Optional<SourceText> of(String path) {
    return Optional.ofNullable(files.get(path)).flatMap(this::read);
  }

  private Optional<SourceText> read(SourceFile file) {
    try {
      return Optional.of(decoder.decode(file.path(), Files.readAllBytes(file.file())).text());
    } catch (IOException gone) {
      return Optional.empty();
    }
  }
}
