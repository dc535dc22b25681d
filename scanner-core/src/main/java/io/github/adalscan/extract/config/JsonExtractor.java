package io.github.adalscan.extract.config;

import io.github.adalscan.extract.Extractor;
import io.github.adalscan.extract.text.LightReader;
import io.github.adalscan.extract.text.build.LockedPackages;
import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.ReadMode;
import io.github.adalscan.model.Notification;
import io.github.adalscan.source.text.SourceText;
import io.github.adalscan.source.walk.SourceFile;

/**
 * Reads JSON, also with comments, trailing commas and several values in one file: an entry for each
 * string, number and truth value.
 */
public final class JsonExtractor implements Extractor {
  private final LightReader light = new LightReader();

  @Override
  public FileFacts extract(SourceFile file, SourceText text) {
    FactCollector facts = new FactCollector(file, text);
    JsonReading reading = new JsonReading(facts);
    if (reading.read()) {
      LockedPackages.find(facts);
      return facts.build(ReadMode.PARSED);
    }
    return reading.isTooDeep()
        ? light.afterDepth(file, text, "JSON", JsonReading.MAX_DEPTH)
        : light.afterFailure(file, text, Notification.Kind.NOT_PARSED, "The text is not JSON.");
  }
}
