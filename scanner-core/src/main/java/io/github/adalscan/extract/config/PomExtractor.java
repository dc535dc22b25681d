package io.github.adalscan.extract.config;

import io.github.adalscan.extract.Extractor;
import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.ReadMode;
import io.github.adalscan.source.text.SourceText;
import io.github.adalscan.source.walk.SourceFile;

/**
 * Reads Maven POMs; another document under that name is read as plain XML. Of a POM that is not
 * well-formed, as a template or a half-merged one, the texts are read and the dependencies that can
 * be made out.
 */
public final class PomExtractor implements Extractor {
  private final XmlExtractor xml = new XmlExtractor();

  @Override
  public FileFacts extract(SourceFile file, SourceText text) {
    Markup markup = MarkupScanner.scan(text.text());
    XmlElement root = XmlElement.tree(markup);
    boolean pom = root.name().equals("project");
    if (!markup.wellFormed()) {
      FileFacts texts = xml.malformed(file, text, markup);
      return pom ? texts.withBuild(pom(file, text, markup, root)) : texts;
    }
    return pom ? pom(file, text, markup, root) : xml.read(file, text, markup);
  }

  private static FileFacts pom(SourceFile file, SourceText text, Markup markup, XmlElement root) {
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
