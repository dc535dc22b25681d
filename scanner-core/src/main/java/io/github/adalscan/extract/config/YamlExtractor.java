package io.github.adalscan.extract.config;

import io.github.adalscan.extract.Extractor;
import io.github.adalscan.extract.text.LightReader;
import io.github.adalscan.extract.text.build.Installs;
import io.github.adalscan.extract.text.build.LockedPackages;
import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.python.CondaPackages;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.ReadMode;
import io.github.adalscan.model.Notification;
import io.github.adalscan.source.text.SourceText;
import io.github.adalscan.source.walk.SourceFile;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;

/**
 * Reads YAML by its parser's events, so that an alias is never expanded. Templates and other text
 * that is no YAML are read by their tokens.
 */
public final class YamlExtractor implements Extractor {
  /** Larger files, in UTF-16 units, are read by their tokens. */
  static final int MAX_LENGTH = 1_000_000;

  private final LightReader light = new LightReader();

  @Override
  public FileFacts extract(SourceFile file, SourceText text) {
    if (text.text().length() > MAX_LENGTH) {
      return light.afterFailure(
          file, text, Notification.Kind.TOO_LARGE, "YAML over 1 MB is read by its tokens.");
    }
    FactCollector facts = new FactCollector(file, text);
    YamlReading reading = new YamlReading(facts, SpringProfiles.ofFile(file.path()));
    if (!read(text, reading)) {
      return reading.isTooDeep()
          ? light.afterDepth(file, text, "YAML", YamlReading.MAX_DEPTH)
          : light.afterFailure(
              file,
              text,
              Notification.Kind.NOT_PARSED,
              "The text is not YAML, or a template of it.");
    }
    reading.finish();
    LockedPackages.find(facts);
    CondaPackages.find(facts);
    Installs.find(facts, text.text());
    return facts.build(ReadMode.PARSED);
  }

  /** The parser throws more than its own exceptions: a malformed escape is a number format. */
  private static boolean read(SourceText text, YamlReading reading) {
    try {
      for (Event event : new Parse(settings()).parseString(text.text())) {
        if (!reading.accept(event)) {
          return false;
        }
      }
      return true;
    } catch (RuntimeException malformed) {
      return false;
    }
  }

  private static LoadSettings settings() {
    return LoadSettings.builder()
        .setUseMarks(true)
        .setParseComments(false)
        .setCodePointLimit(MAX_LENGTH)
        .build();
  }
}
