package io.github.adalscan.extract.text;

import io.github.adalscan.extract.Extractor;
import io.github.adalscan.extract.text.build.BundleManifest;
import io.github.adalscan.extract.text.build.Installs;
import io.github.adalscan.extract.text.build.LockedPackages;
import io.github.adalscan.extract.text.lex.Escapes;
import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.Language;
import io.github.adalscan.extract.text.lex.Languages;
import io.github.adalscan.extract.text.lex.Lexis;
import io.github.adalscan.extract.text.lex.LightLexer;
import io.github.adalscan.extract.text.lex.LightToken;
import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.extract.text.lex.Words;
import io.github.adalscan.extract.text.python.NotebookCode;
import io.github.adalscan.extract.text.python.PythonText;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.ReadMode;
import io.github.adalscan.fact.TextUse.Role;
import io.github.adalscan.model.Notification;
import io.github.adalscan.source.kind.FileKind;
import io.github.adalscan.source.text.SourceText;
import io.github.adalscan.source.walk.SourceFile;
import java.util.List;

/**
 * Reads any text by its comments, its strings and the words between them. It knows no grammar, so
 * no input is malformed for it.
 */
public final class LightReader implements Extractor {
  private static final int MIN_STRING = 4;

  @Override
  public FileFacts extract(SourceFile file, SourceText text) {
    FactCollector facts = new FactCollector(file, text);
    read(file, text, facts);
    return facts.build(ReadMode.LIGHT);
  }

  /** Reads a file that its own reader could not read, and says why. */
  public FileFacts afterFailure(
      SourceFile file, SourceText text, Notification.Kind kind, String message) {
    FactCollector facts = new FactCollector(file, text);
    facts.notice(kind, message);
    read(file, text, facts);
    return facts.build(ReadMode.LEXICAL);
  }

  /**
   * Reads a file that is nested deeper than its own reader goes.
   *
   * @param what the language, as a sentence calls it
   */
  public FileFacts afterDepth(SourceFile file, SourceText text, String what, int most) {
    String message = what + " nested deeper than " + most + " levels is read by its tokens.";
    return afterFailure(file, text, Notification.Kind.NOT_PARSED, message);
  }

  private static void read(SourceFile file, SourceText text, FactCollector facts) {
    if (file.kind() == FileKind.PROSE) {
      readPage(file, text, facts);
      return;
    }
    if (BundleManifest.isOne(file.path())) {
      BundleManifest.read(facts);
      return;
    }
    Language language = Languages.of(file, text.text());
    if (language.shape() == Language.Shape.KEYS) {
      new KeyValueReader(facts).read();
      Markers.find(language, List.of(), facts);
      return;
    }
    List<LightToken> tokens =
        PythonText.documented(language, text, LightLexer.scan(text.text(), language.lexis()));
    readTokens(tokens, facts);
    if (language.shape() != Language.Shape.CODE) {
      readBetween(language, tokens, facts);
      Installs.find(facts, text.text());
    }
    NotebookCode.find(facts);
    FormKeys.find(language, tokens, facts);
    LockedPackages.find(facts);
    Markers.find(language, tokens, facts);
  }

  /** Prose, with the scripts that a web page may hold. */
  private static void readPage(SourceFile file, SourceText text, FactCollector facts) {
    ProseComments.read(facts);
    List<Span> scripts = PageScripts.isPage(file.path()) ? PageScripts.of(text.text()) : List.of();
    if (!scripts.isEmpty()) {
      String code = PageScripts.blanked(text.text(), scripts);
      readTokens(LightLexer.scan(code, Lexis.JAVASCRIPT), facts);
    }
    int from = 0;
    for (Span script : scripts) {
      readProse(from, script.start(), facts);
      from = script.end();
    }
    readProse(from, text.text().length(), facts);
  }

  private static void readProse(int from, int to, FactCollector facts) {
    SourceText source = facts.source();
    int at = from;
    while (at < to) {
      int line = source.lineOf(at);
      int next = line < source.lineCount() ? source.lineStart(line + 1) : source.text().length();
      Span span = Span.trimmed(source.text(), at, Math.min(to, next));
      if (Words.isTelling(source.text(), span)) {
        facts.text(Role.PROSE, "", span.start(), span.end());
      }
      at = next;
    }
  }

  private static void readTokens(List<LightToken> tokens, FactCollector facts) {
    for (LightToken token : tokens) {
      if (token.isComment()) {
        facts.comment(token.start(), token.end());
      } else {
        readString(token, facts);
      }
    }
  }

  private static void readString(LightToken token, FactCollector facts) {
    Span content = token.content();
    SourceText source = facts.source();
    if (source.lineOf(content.start()) != source.lineOf(content.end())) {
      facts.textPerLine(Role.TOKEN, "", content.start(), content.end(), MIN_STRING);
    } else if (content.length() >= MIN_STRING) {
      char escape = token.quote().map(Lexis.Quote::escape).orElse('\0');
      String value = Escapes.decode(content.of(source.text()), escape);
      facts.text(Role.TOKEN, "", value, content.start(), content.end());
    }
  }

  /** The words outside of comments and strings. */
  private static void readBetween(Language language, List<LightToken> tokens, FactCollector facts) {
    int from = 0;
    for (LightToken token : tokens) {
      readWords(language, from, token.start(), facts);
      from = token.end();
    }
    readWords(language, from, facts.source().text().length(), facts);
  }

  private static void readWords(Language language, int from, int to, FactCollector facts) {
    SourceText source = facts.source();
    int at = from;
    while (at < to) {
      int line = source.lineOf(at);
      int next = line < source.lineCount() ? source.lineStart(line + 1) : source.text().length();
      Span words = Span.trimmed(source.text(), at, Math.min(to, next));
      if (language.shape() == Language.Shape.CONTAINER && ContainerVariables.read(words, facts)) {
        at = next;
        continue;
      }
      if (Words.isTelling(source.text(), words)
          || Words.holdsId(source.text(), words)
          || (language.imports() == Language.Imports.NONE
              && Words.isParameter(source.text(), words))) {
        facts.text(Role.PLAIN, "", words.start(), words.end());
      }
      at = next;
    }
  }
}
