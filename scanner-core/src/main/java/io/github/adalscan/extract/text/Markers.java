package io.github.adalscan.extract.text;

import io.github.adalscan.extract.text.build.ArtifactTexts;
import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.Language;
import io.github.adalscan.extract.text.lex.Language.Imports;
import io.github.adalscan.extract.text.lex.Lexis;
import io.github.adalscan.extract.text.lex.LightLexer;
import io.github.adalscan.extract.text.lex.LightToken;
import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.extract.text.lex.Words;
import io.github.adalscan.extract.text.python.PythonImports;
import io.github.adalscan.extract.text.python.PythonRequirements;
import io.github.adalscan.fact.Marker.Kind;
import io.github.adalscan.source.text.SourceText;
import java.util.Arrays;
import java.util.List;

/** Finds the modules, packages and commands that sources of other platforms take in. */
final class Markers {
  /** How lines of pages begin that take in types. */
  private static final List<String> DIRECTIVES =
      List.of("@using ", "@model ", "@inherits ", "@inject ", "<%@ ");

  /** How lines of scripts of .NET begin that load an assembly or a package. */
  private static final List<String> REFERENCES = List.of("#r ", "#addin ", "#tool ");

  /** What stands before the name of a module in JavaScript. */
  private static final String[] MODULES = {"require(", "import(", "from", "import"};

  private final FactCollector facts;
  private final String text;

  /** The text with comments and strings of several lines blanked out. */
  private final String code;

  private Markers(FactCollector facts, List<LightToken> tokens) {
    this.facts = facts;
    this.text = facts.source().text();
    this.code = blanked(facts.source(), tokens);
  }

  static void find(Language language, List<LightToken> tokens, FactCollector facts) {
    if (language.imports() == Imports.NONE) {
      return;
    }
    Markers markers = new Markers(facts, tokens);
    switch (language.imports()) {
      case GO, GO_MODULE -> new GoImports(facts, markers.code).find(language.imports());
      case CSHARP -> {
        markers.lines("using", "dotnet");
        markers.typesInFull(tokens);
        markers.references();
      }
      case RAZOR -> markers.pageNames();
      case FSHARP -> {
        markers.lines("open", "dotnet");
        markers.references();
      }
      case PAKET -> markers.paket();
      case COMPONENT -> markers.component();
      case BASIC -> markers.lines("Imports", "dotnet");
      case SCRIPT -> markers.strings(tokens, "javascript", MODULES);
      case RUBY -> {
        markers.rubyNames(tokens);
        ArtifactTexts.find(facts, quoted(tokens));
      }
      case PODS -> markers.pods(tokens);
      case APPLE -> markers.appleNames();
      case PYTHON -> new PythonImports(facts, markers.code).imports();
      case PYTHON_SETUP -> new PythonImports(facts, markers.code).setup(tokens);
      case PYTHON_PROJECT -> new PythonRequirements(facts).project();
      case REQUIREMENTS -> new PythonRequirements(facts).lines();
      case POWERSHELL -> {
        new PowerShellCommands(facts, markers.code).find();
        DottedNames names = new DottedNames(facts, markers.code);
        Words.lines(markers.code).forEach(names::find);
      }
      case ARTIFACTS -> ArtifactTexts.find(facts, quoted(tokens));
      case NONE, R -> {}
    }
  }

  private static List<ArtifactTexts.Quoted> quoted(List<LightToken> tokens) {
    return tokens.stream()
        .filter(LightToken::isString)
        .map(token -> new ArtifactTexts.Quoted(token.start(), token.end(), token.content()))
        .toList();
  }

  private static String blanked(SourceText source, List<LightToken> tokens) {
    char[] blanked = source.text().toCharArray();
    for (LightToken token : tokens) {
      boolean blank =
          token.isComment() || source.lineOf(token.start()) != source.lineOf(token.end());
      for (int i = token.start(); blank && i < token.end(); i++) {
        blanked[i] = LightLexer.isLineBreak(blanked[i]) ? blanked[i] : ' ';
      }
    }
    return new String(blanked);
  }

  /** Lines that begin with a word and name a namespace after it. */
  private void lines(String word, String platform) {
    for (Span line : Words.lines(code)) {
      int at = Words.skipWord(code, line, "global");
      int name = Words.skipWord(code, new Span(at, line.end()), word);
      if (name > at) {
        addNamespace(new Span(name, line.end()), platform);
      }
    }
  }

  /** Types that code names with their namespace, where no line takes that in. */
  private void typesInFull(List<LightToken> tokens) {
    char[] plain = code.toCharArray();
    for (LightToken token : tokens) {
      if (token.isString()) {
        Arrays.fill(plain, token.start(), token.end(), '"');
      }
    }
    String unquoted = new String(plain);
    DottedNames names = new DottedNames(facts, unquoted);
    for (Span line : Words.lines(unquoted)) {
      String first = line.of(unquoted);
      if (!first.startsWith("using ") && !first.startsWith("namespace ")) {
        names.find(line);
      }
    }
  }

  /** Assemblies and packages that scripts load: {@code #r "nuget: A.B, 1.0"}. */
  private void references() {
    for (Span line : Words.lines(code)) {
      String written = line.of(code);
      if (REFERENCES.stream().anyMatch(written::startsWith)) {
        int open = Words.indexOf(code, '"', line.start(), line.end());
        int close = open < 0 ? -1 : Words.indexOf(code, '"', open + 1, line.end());
        int start = line.start() + written.indexOf(' ');
        reference(close < 0 ? new Span(start, line.end()) : new Span(open + 1, close));
      }
    }
  }

  private void reference(Span value) {
    String written = value.of(code);
    int colon = written.indexOf("nuget:") < 0 ? -1 : written.indexOf(':');
    int named = written.indexOf("package=") < 0 ? -1 : written.indexOf('=');
    int folder = Math.max(written.lastIndexOf('/'), written.lastIndexOf('\\'));
    int from = value.start() + Math.max(named, Math.max(colon, folder)) + 1;
    int start = Words.skipBlanks(code, from, value.end());
    int end = Words.nameEnd(code, start, value.end(), ".-");
    boolean file = code.startsWith(".dll", end - 4);
    facts.marker("dotnet", Kind.MANIFEST, start, file ? end - 4 : end);
  }

  /** {@code nuget A.B >= 1.0}, or the name alone in a file of references. */
  private void paket() {
    boolean alone = facts.file().path().endsWith("references");
    for (Span line : Words.lines(code)) {
      int start = Words.skipWord(code, line, "nuget");
      int end = Words.nameEnd(code, start, line.end(), ".-");
      if (start > line.start() || (alone && end == line.end())) {
        facts.marker("dotnet", Kind.MANIFEST, start, end);
      }
    }
  }

  /** What the scripts of a component take in. */
  private void component() {
    String scripts = PageScripts.blanked(text, PageScripts.of(text));
    strings(LightLexer.scan(scripts, Lexis.JAVASCRIPT), "javascript", MODULES);
  }

  /** Directives of Razor pages and of ASP.NET. */
  private void pageNames() {
    DottedNames names = new DottedNames(facts, code);
    for (Span line : Words.lines(code)) {
      String written = line.of(code);
      if (DIRECTIVES.stream().anyMatch(written::startsWith)) {
        names.find(line);
      }
    }
  }

  private void addNamespace(Span rest, String platform) {
    int start = Words.skipWord(code, rest, "static");
    int equals = Words.indexOf(code, '=', start, rest.end());
    if (equals >= 0) {
      start = Words.skipBlanks(code, equals + 1, rest.end());
    }
    int end = Words.nameEnd(code, start, rest.end(), ".");
    int after = Words.skipBlanks(code, end, rest.end());
    boolean complete = after == rest.end() || code.charAt(after) == ';';
    if (complete) {
      facts.marker(platform, Kind.IMPORT, start, end);
    }
  }

  /** Strings that stand after one of some words. */
  private void strings(List<LightToken> tokens, String platform, String... words) {
    for (LightToken token : tokens) {
      if (token.isString() && follows(token.start(), words)) {
        facts.marker(platform, Kind.IMPORT, token.content().start(), token.content().end());
      }
    }
  }

  private void rubyNames(List<LightToken> tokens) {
    strings(tokens, "ruby", "require", "require(");
    manifestStrings(tokens, "ruby", "gem", "gem(", "add_dependency", "add_runtime_dependency");
  }

  private void pods(List<LightToken> tokens) {
    manifestStrings(tokens, "apple", "pod", "github", "dependency");
    rubyNames(tokens);
  }

  private void manifestStrings(List<LightToken> tokens, String platform, String... words) {
    for (LightToken token : tokens) {
      if (token.isString() && follows(token.start(), words)) {
        facts.marker(platform, Kind.MANIFEST, token.content().start(), token.content().end());
      }
    }
  }

  private boolean follows(int position, String... words) {
    int end = position;
    while (end > 0 && text.charAt(end - 1) <= ' ') {
      end--;
    }
    for (String word : words) {
      int start = end - word.length();
      if (start >= 0
          && text.startsWith(word, start)
          && (start == 0 || !Words.isNamePart(text.charAt(start - 1)))) {
        return true;
      }
    }
    return false;
  }

  /** {@code #import <A/A.h>}, {@code @import A;} and {@code import A}. */
  private void appleNames() {
    for (Span line : Words.lines(code)) {
      int at = line.start();
      boolean marked = at < line.end() && (code.charAt(at) == '#' || code.charAt(at) == '@');
      int name = Words.skipWord(code, new Span(marked ? at + 1 : at, line.end()), "import");
      if (name > at + 1) {
        boolean delimited = name < line.end() && "<\"".indexOf(code.charAt(name)) >= 0;
        int start = delimited ? name + 1 : name;
        int end = Words.nameEnd(code, start, line.end(), "./+-");
        facts.marker("apple", Kind.IMPORT, start, end);
      }
    }
  }
}
