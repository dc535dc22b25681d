package io.github.adalscan.extract.text.jvm;

import io.github.adalscan.extract.Extractor;
import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.ReadMode;
import io.github.adalscan.source.text.SourceText;
import io.github.adalscan.source.walk.SourceFile;
import java.util.Locale;

/** Reads Kotlin, Scala, Groovy and server pages, which take in Java types, by their tokens. */
public final class JvmSourceReader implements Extractor {
  private final LexicalFallback sources = new LexicalFallback();

  @Override
  public FileFacts extract(SourceFile file, SourceText text) {
    String name = file.path().toLowerCase(Locale.ROOT);
    boolean page =
        name.endsWith(".jsp")
            || name.endsWith(".jspx")
            || name.endsWith(".jspf")
            || name.endsWith(".tag")
            || name.endsWith(".tagx")
            || name.endsWith(".gsp");
    if (!page) {
      return sources.extract(file, text);
    }
    FactCollector facts = new FactCollector(file, text);
    new ServerPage(facts).read();
    return facts.build(ReadMode.LEXICAL);
  }
}
