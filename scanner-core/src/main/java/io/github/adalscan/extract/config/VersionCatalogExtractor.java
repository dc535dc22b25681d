package io.github.adalscan.extract.config;

import io.github.adalscan.extract.Extractor;
import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.ReadMode;
import io.github.adalscan.fact.TextUse.Role;
import io.github.adalscan.model.Notification;
import io.github.adalscan.source.text.SourceText;
import io.github.adalscan.source.walk.SourceFile;

/**
 * Reads Gradle version catalogs. A library is a dependency of kind {@code CATALOG} whose scope is
 * its alias; versions, bundles and plugins are entries, plugins also dependencies.
 */
public final class VersionCatalogExtractor implements Extractor {
  @Override
  public FileFacts extract(SourceFile file, SourceText text) {
    FactCollector facts = new FactCollector(file, text);
    TomlReader.Result toml = TomlReader.read(text.text());
    toml.comments().forEach(comment -> facts.comment(comment.start(), comment.end()));
    new CatalogReading(facts, toml.values()).read();
    if (toml.unread().isEmpty()) {
      return facts.build(ReadMode.PARSED);
    }
    toml.unread().forEach(line -> facts.textPerLine(Role.PLAIN, "", line.start(), line.end(), 1));
    facts.notice(
        Notification.Kind.PARTLY_PARSED,
        "Line " + text.lineOf(toml.unread().get(0).start()) + " is not TOML of a version catalog.");
    return facts.build(ReadMode.PARTLY_PARSED);
  }
}
