package io.github.adalscan.extract.config;

import io.github.adalscan.extract.Extractor;
import io.github.adalscan.extract.text.build.PackageHeaders;
import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.ReadMode;
import io.github.adalscan.source.text.SourceText;
import io.github.adalscan.source.walk.SourceFile;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads Java properties as {@link java.util.Properties} does, with positions; any text is a
 * properties file. Spring's documents within one file are told apart.
 */
public final class PropertiesExtractor implements Extractor {
  @Override
  public FileFacts extract(SourceFile file, SourceText text) {
    FactCollector facts = new FactCollector(file, text);
    String profile = SpringProfiles.ofFile(file.path());
    List<PropertiesLine> document = new ArrayList<>();
    for (PropertiesLine line : PropertiesReader.read(text)) {
      if (line.endsDocument()) {
        addDocument(document, profile, facts);
        document.clear();
      } else if (line.isComment()) {
        facts.comment(line.key().start(), line.key().end());
      } else {
        document.add(line);
      }
    }
    addDocument(document, profile, facts);
    return facts.build(ReadMode.PARSED);
  }

  private static void addDocument(
      List<PropertiesLine> document, String fileProfile, FactCollector facts) {
    String profile =
        document.stream()
            .filter(line -> SpringProfiles.namesProfile(line.decodedKey()))
            .map(PropertiesLine::decodedValue)
            .findFirst()
            .orElse(fileProfile);
    for (PropertiesLine line : document) {
      if (PackageHeaders.isOne(line.decodedKey())) {
        PackageHeaders.find(facts, line.decodedKey(), line.value());
      } else {
        facts.config(entry(line, profile, facts.source()));
      }
    }
  }

  private static ConfigEntry entry(PropertiesLine line, String profile, SourceText text) {
    boolean verbatim = line.value().of(text.text()).equals(line.decodedValue());
    return new ConfigEntry(
        line.decodedKey(),
        line.decodedValue(),
        profile,
        text.region(line.key().start(), line.key().end()),
        text.region(line.value().start(), line.value().end()),
        verbatim);
  }
}
