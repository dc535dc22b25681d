package io.github.adalscan.extract.config;

import io.github.adalscan.extract.Extractor;
import io.github.adalscan.extract.text.FactCollector;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.ReadMode;
import io.github.adalscan.source.SourceFile;
import io.github.adalscan.source.SourceText;

/** Reads Maven POMs; another document under that name is read as plain XML. */
public final class PomExtractor implements Extractor {
  private final XmlExtractor xml = new XmlExtractor();

  @Override
  public FileFacts extract(SourceFile file, SourceText text) {
    Markup markup = MarkupScanner.scan(text.text());
    if (!markup.wellFormed()) {
      return xml.malformed(file, text);
    }
    XmlElement root = XmlElement.tree(markup);
    if (!root.name().equals("project")) {
      return xml.read(file, text, markup);
    }
    FactCollector facts = new FactCollector(file, text);
    markup.pieces().stream()
        .filter(Markup.Note.class::isInstance)
        .map(piece -> ((Markup.Note) piece).span())
        .forEach(span -> facts.comment(span.start(), span.end()));
    facts.maven(PomModel.of(root, text.text()));
    new PomReading(facts).read(root);
    return facts.build(ReadMode.PARSED);
  }
}
