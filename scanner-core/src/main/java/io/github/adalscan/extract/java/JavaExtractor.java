package io.github.adalscan.extract.java;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.Problem;
import com.github.javaparser.Range;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node.Parsedness;
import com.github.javaparser.ast.PackageDeclaration;
import com.github.javaparser.ast.comments.CommentsCollection;
import io.github.adalscan.extract.Extractor;
import io.github.adalscan.extract.text.build.ScriptDependencies;
import io.github.adalscan.fact.Comment;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.ReadMode;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.TypeUse;
import io.github.adalscan.fact.code.CodeUnit;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.Notification;
import io.github.adalscan.model.Region;
import io.github.adalscan.source.text.SourceText;
import io.github.adalscan.source.walk.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads Java sources with JavaParser; what does not parse is left to a reader of tokens. An
 * instance belongs to one thread.
 */
public final class JavaExtractor implements Extractor {
  private final Extractor fallback;
  private final JavaParser plain = new JavaParser(configuration(false));
  private final JavaParser escaped = new JavaParser(configuration(true));

  /**
   * @param fallback reads files that do not parse
   */
  public JavaExtractor(Extractor fallback) {
    this.fallback = fallback;
  }

  private static ParserConfiguration configuration(boolean unicodeEscapes) {
    ParserConfiguration configuration = new ParserConfiguration();
    configuration.setLanguageLevel(ParserConfiguration.LanguageLevel.BLEEDING_EDGE);
    configuration.setAttributeComments(false);
    configuration.setDetectOriginalLineSeparator(false);
    configuration.setPreprocessUnicodeEscapes(unicodeEscapes);
    // Of the processors only the first, for Unicode escapes, is wanted. The last one validates:
    // that
    // takes as long as the parsing, and nobody reads its complaints.
    List<?> processors = configuration.getProcessors();
    processors.subList(unicodeEscapes ? 1 : 0, processors.size()).clear();
    return configuration;
  }

  @Override
  public FileFacts extract(SourceFile file, SourceText text) {
    JavaParser parser = text.text().contains("\\u") ? escaped : plain;
    ParseResult<CompilationUnit> parsed = parser.parse(text.text());
    Optional<CompilationUnit> unit =
        parsed.getResult().filter(u -> u.getParsed() == Parsedness.PARSED);
    if (unit.isEmpty()) {
      return withNotice(fallback.extract(file, text), ReadMode.LEXICAL, parsed.getProblems(), text);
    }
    FileFacts facts = read(file, text, unit.get(), parsed.getCommentsCollection());
    return lostParts(parsed) ? complete(facts, file, text, parsed.getProblems()) : facts;
  }

  /** Syntax errors cost parts of the tree; complaints of the validators do not. */
  private static boolean lostParts(ParseResult<CompilationUnit> parsed) {
    return parsed.getProblems().stream()
        .anyMatch(problem -> problem.getMessage().startsWith("Parse error"));
  }

  private FileFacts complete(
      FileFacts facts, SourceFile file, SourceText text, List<Problem> problems) {
    FileFacts whole = LostParts.add(facts, fallback.extract(file, text));
    return withNotice(whole, ReadMode.PARTLY_PARSED, problems, text);
  }

  private static FileFacts withNotice(
      FileFacts facts, ReadMode mode, List<Problem> problems, SourceText text) {
    boolean partly = mode == ReadMode.PARTLY_PARSED;
    Notification.Kind kind =
        partly ? Notification.Kind.PARTLY_PARSED : Notification.Kind.NOT_PARSED;
    Optional<Range> range = place(problems);
    String where = range.map(at -> " (line " + at.begin.line + ")").orElse("");
    String what = partly ? "A part of the file" : "The file";
    String message = what + " does not parse as Java" + where + "; it was read by its tokens.";
    List<Notification> notices = new ArrayList<>(facts.notifications());
    notices.add(
        new Notification(
            kind, Level.WARNING, facts.path(), range.flatMap(at -> region(at, text)), message));
    return facts.readAs(mode).withNotifications(notices);
  }

  /** The token at which the parser gave up first. */
  private static Optional<Range> place(List<Problem> problems) {
    return problems.stream()
        .flatMap(problem -> problem.getLocation().stream())
        .flatMap(location -> location.getBegin().getRange().stream())
        .findFirst();
  }

  /** The end of a file is a token too, and lies behind its last line. */
  private static Optional<Region> region(Range range, SourceText text) {
    boolean within =
        !range.end.isBefore(range.begin)
            && range.end.line <= text.lineCount()
            && range.end.column <= text.lineLength(range.end.line);
    return within ? Optional.of(Regions.of(range)) : Optional.empty();
  }

  private static TypeUse packageUse(PackageDeclaration declaration) {
    return new TypeUse(
        TypeRef.exact(declaration.getNameAsString()),
        TypeUse.Kind.PACKAGE,
        "",
        Regions.of(declaration.getName()),
        "");
  }

  private static FileFacts read(
      SourceFile file,
      SourceText text,
      CompilationUnit unit,
      Optional<CommentsCollection> comments) {
    Scopes scopes = new Scopes(new NameScope(unit));
    TypeReader types = new TypeReader(scopes);
    unit.getPackageDeclaration().ifPresent(p -> types.add(packageUse(p)));
    unit.getImports().forEach(i -> types.add(importUse(i)));
    List<TypeFacts> declared = new DeclarationReader(scopes, types).readUnit(unit);
    List<Comment> written = comments.map(JavaExtractor::comments).orElse(List.of());
    return new FileFacts(
        file.path(),
        file.kind(),
        file.context(),
        ReadMode.PARSED,
        Optional.of(new CodeUnit(scopes.unit().packageName(), declared)),
        types.uses(),
        List.of(),
        written,
        List.of(),
        written.stream().flatMap(comment -> ScriptDependencies.of(comment).stream()).toList(),
        Optional.empty(),
        List.of(),
        SuppressedDeclarations.of(unit, text.text()),
        List.of(),
        KeptLines.of(declared, text));
  }

  private static TypeUse importUse(ImportDeclaration declaration) {
    String name = declaration.getNameAsString();
    boolean star = declaration.isAsterisk();
    if (!declaration.isStatic()) {
      TypeUse.Kind kind = star ? TypeUse.Kind.STAR_IMPORT : TypeUse.Kind.IMPORT;
      return new TypeUse(TypeRef.exact(name), kind, "", Regions.of(declaration.getName()), "");
    }
    String type = star ? name : Names.qualifier(name);
    String member = star ? "*" : Names.simple(name);
    return new TypeUse(
        TypeRef.exact(type),
        TypeUse.Kind.STATIC_IMPORT,
        member,
        Regions.of(declaration.getName()),
        "");
  }

  private static List<Comment> comments(CommentsCollection comments) {
    return comments.getComments().stream()
        .map(comment -> new Comment(comment.asString(), Regions.of(comment)))
        .toList();
  }
}
