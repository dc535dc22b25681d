package io.github.adalscan.extract.text.jvm;

import io.github.adalscan.extract.Extractor;
import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.ReadMode;
import io.github.adalscan.model.Notification;
import io.github.adalscan.source.text.SourceText;
import io.github.adalscan.source.walk.SourceFile;

/**
 * Reads source of the Java platform's languages by its tokens: comments, strings, imports, types
 * named in full, and what the patterns of tokens tell of creations, calls and variables. Code is
 * given as the one method {@code <lexical>} of a type named after the file. No input fails.
 */
public final class LexicalFallback implements Extractor {
  @Override
  public FileFacts extract(SourceFile file, SourceText text) {
    FactCollector facts = new FactCollector(file, text);
    read(facts);
    return facts.build(ReadMode.LEXICAL);
  }

  /** Reads a file that its parser could not read, and says why. */
  public FileFacts afterFailure(
      SourceFile file, SourceText text, Notification.Kind kind, String message) {
    FactCollector facts = new FactCollector(file, text);
    facts.notice(kind, message);
    read(facts);
    return facts.build(ReadMode.LEXICAL);
  }

  private static void read(FactCollector facts) {
    Dialect dialect = Dialect.of(facts.file().path());
    new JvmReading(facts, facts.source().text(), dialect, new JvmNames()).read();
  }
}
