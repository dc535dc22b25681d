package io.github.adalscan.extract.config;

import io.github.adalscan.extract.Extractor;
import io.github.adalscan.extract.text.jvm.Dialect;
import io.github.adalscan.extract.text.jvm.JvmLexer;
import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.ReadMode;
import io.github.adalscan.source.text.SourceText;
import io.github.adalscan.source.walk.SourceFile;

/**
 * Reads Gradle scripts in Groovy and Kotlin by their statements: dependencies in all spellings,
 * properties, imports and strings. A script is a program; what it computes is not known.
 */
public final class GradleExtractor implements Extractor {
  @Override
  public FileFacts extract(SourceFile file, SourceText text) {
    FactCollector facts = new FactCollector(file, text);
    Dialect dialect = Dialect.of(file.path()) == Dialect.KOTLIN ? Dialect.KOTLIN : Dialect.GROOVY;
    JvmLexer.Result scanned = JvmLexer.scan(text.text(), dialect);
    scanned.comments().forEach(comment -> facts.comment(comment.start(), comment.end()));
    GradleReading reading = new GradleReading(facts);
    GradleStatements.split(scanned.tokens(), facts).forEach(reading::read);
    return facts.build(ReadMode.PARSED);
  }
}
