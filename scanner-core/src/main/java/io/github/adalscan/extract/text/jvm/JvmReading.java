package io.github.adalscan.extract.text.jvm;

import io.github.adalscan.extract.text.build.ArtifactTexts;
import io.github.adalscan.extract.text.build.ScriptDependencies;
import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.fact.Comment;
import io.github.adalscan.fact.TextUse.Role;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.TypeUse;
import io.github.adalscan.fact.code.CodeUnit;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.model.Region;
import io.github.adalscan.source.text.SourceText;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** One reading of a source by its tokens, from names to code. */
final class JvmReading {
  private static final int MIN_STRING = 4;
  private static final String METHOD = "<lexical>";

  private final FactCollector facts;
  private final SourceText source;
  private final Dialect dialect;
  private final JvmLexer.Result scanned;
  private final JvmTokens tokens;
  private final JvmNames names;
  private final JvmVariables variables;
  private final BitSet imports = new BitSet();

  /**
   * @param text the source, or a text of the same length with all that is no code blanked out
   * @param names what is already imported
   */
  JvmReading(FactCollector facts, String text, Dialect dialect, JvmNames names) {
    this.facts = facts;
    this.source = facts.source();
    this.dialect = dialect;
    this.scanned = JvmLexer.scan(text, dialect);
    this.tokens = new JvmTokens(scanned.tokens(), text.length());
    this.names = names;
    this.variables = new JvmVariables(source);
  }

  void read() {
    scanned.comments().forEach(this::readComment);
    readImports();
    JvmTypes types = new JvmTypes(tokens, names, dialect, facts);
    JvmDeclarations declarations = new JvmDeclarations(tokens, names, types, variables, dialect);
    declarations.findTypes();
    declarations.findVariables();
    String typeName = names.own(baseName(facts.file().path()));
    readNames(typeName);
    readTexts(typeName);
    ArtifactTexts.find(facts, quoted());
    JvmExpressions expressions =
        new JvmExpressions(
            new JvmScope(tokens, names, types, variables, dialect, facts, TypeRef.exact(typeName)));
    List<Event> events = new JvmEvents(tokens, types, variables, expressions, facts, imports).all();
    facts.code(unit(typeName, events));
  }

  private void readComment(Span comment) {
    facts.comment(comment.start(), comment.end());
    String written = comment.of(source.text());
    ScriptDependencies.of(new Comment(written, source.region(comment.start(), comment.end())))
        .forEach(facts::dependency);
  }

  private static String baseName(String path) {
    String name = LastPart.ofPath(path);
    int dot = name.indexOf('.');
    StringBuilder base = new StringBuilder(dot < 0 ? name : name.substring(0, dot));
    for (int i = 0; i < base.length(); i++) {
      if (!Character.isJavaIdentifierPart(base.charAt(i))) {
        base.setCharAt(i, '_');
      }
    }
    return base.toString();
  }

  private void readImports() {
    JvmImports reader = new JvmImports(tokens, names, facts);
    for (int i = 0; i < tokens.size(); i++) {
      int next = reader.read(i);
      if (next > i) {
        imports.set(i, next);
        i = next - 1;
      }
    }
  }

  /** Types that are named in full outside of imports. */
  private void readNames(String enclosing) {
    for (int i = 0; i < tokens.size(); i++) {
      int end = tokens.get(i).isWord() && !imports.get(i) ? tokens.afterName(i) : i;
      if (end > i) {
        addQualified(i, end, enclosing);
        i = end - 1;
      }
    }
  }

  private void addQualified(int from, int end, String enclosing) {
    int type = from;
    while (type < end && !tokens.get(type).isCapitalised()) {
      type += 2;
    }
    boolean packaged = type - from >= 4 && type < end && !tokens.get(from - 1).is(".");
    String first = tokens.get(from).text();
    boolean starts = !first.equals("this") && !first.equals("super");
    if (packaged && starts && variables.find(first, tokens.get(from).start()).isEmpty()) {
      TypeRef name = TypeRef.exact(tokens.join(from, type + 1));
      Region region = source.region(tokens.get(from).start(), tokens.get(type).end());
      facts.typeUse(new TypeUse(name, TypeUse.Kind.QUALIFIED, "", region, enclosing));
    }
  }

  private void readTexts(String enclosing) {
    for (JvmToken token : scanned.tokens()) {
      Span content = token.content();
      if (token.kind() != JvmToken.Kind.TEXT || content.length() < MIN_STRING) {
        continue;
      }
      if (source.lineOf(content.start()) == source.lineOf(content.end())) {
        facts.text(Role.TOKEN, enclosing, token.text(), content.start(), content.end());
      } else {
        facts.textPerLine(Role.TOKEN, enclosing, content.start(), content.end(), MIN_STRING);
      }
    }
  }

  private List<ArtifactTexts.Quoted> quoted() {
    return scanned.tokens().stream()
        .filter(JvmToken::isText)
        .map(token -> new ArtifactTexts.Quoted(token.start(), token.end(), token.content()))
        .toList();
  }

  /** The code as one method of one type, and the other types that the file declares, empty. */
  private CodeUnit unit(String typeName, List<Event> events) {
    Region region = source.region(0, 0);
    MethodFacts method =
        new MethodFacts(
            METHOD,
            variables.all(),
            0,
            false,
            TypeRef.UNKNOWN,
            true,
            List.of(),
            events,
            MethodFacts.NO_BRANCHES,
            region);
    List<TypeFacts> types = new ArrayList<>();
    types.add(type(typeName, List.of(method), region));
    names.declared().stream()
        .map(names::own)
        .filter(name -> !name.equals(typeName))
        .sorted()
        .forEach(name -> types.add(type(name, List.of(), region)));
    return new CodeUnit(names.packageName(), types);
  }

  private static TypeFacts type(String name, List<MethodFacts> methods, Region region) {
    return new TypeFacts(
        name, TypeFacts.Kind.CLASS, List.of(), List.of(), methods, List.of(), "", region);
  }
}
