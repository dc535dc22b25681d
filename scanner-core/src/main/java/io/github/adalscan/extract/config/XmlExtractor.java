package io.github.adalscan.extract.config;

import io.github.adalscan.extract.Extractor;
import io.github.adalscan.extract.text.LightReader;
import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.ReadMode;
import io.github.adalscan.model.Notification;
import io.github.adalscan.source.text.SourceText;
import io.github.adalscan.source.walk.SourceFile;

/** Reads XML: an entry for each attribute and for the text of each element. */
public final class XmlExtractor implements Extractor {
  private final LightReader light = new LightReader();

  @Override
  public FileFacts extract(SourceFile file, SourceText text) {
    Markup markup = MarkupScanner.scan(text.text());
    if (markup.wellFormed()) {
      return read(file, text, markup);
    }
    // Names such as .config promise no XML, so what does not even begin like it is not malformed.
    boolean isMarkup =
        Span.trimmed(text.text(), 0, text.text().length()).of(text.text()).startsWith("<");
    return isMarkup ? malformed(file, text, markup) : light.extract(file, text);
  }

  FileFacts malformed(SourceFile file, SourceText text, Markup markup) {
    return markup.tooDeep()
        ? light.afterDepth(file, text, "XML", MarkupScanner.MAX_DEPTH)
        : light.afterFailure(
            file, text, Notification.Kind.NOT_PARSED, "The XML is not well-formed.");
  }

  FileFacts read(SourceFile file, SourceText text, Markup markup) {
    FactCollector facts = new FactCollector(file, text);
    new XmlReading(facts).read(markup);
    return facts.build(ReadMode.PARSED);
  }
}
