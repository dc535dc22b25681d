package io.github.adalscan.extract.text.lex;

import io.github.adalscan.fact.Comment;
import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.Dependency;
import io.github.adalscan.fact.Fact;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.Marker;
import io.github.adalscan.fact.MavenModel;
import io.github.adalscan.fact.ReadMode;
import io.github.adalscan.fact.SourceLines;
import io.github.adalscan.fact.TextUse;
import io.github.adalscan.fact.TypeUse;
import io.github.adalscan.fact.code.CodeUnit;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.Notification;
import io.github.adalscan.model.Region;
import io.github.adalscan.source.text.SourceText;
import io.github.adalscan.source.walk.SourceFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Gathers the facts of one file, and the source lines that they stand on.
 *
 * <p>The number of facts is bounded: past {@link #MAX_FACTS} a text is kept only when it holds a
 * dot, as every host, package and coordinate does; past {@link #HARD_LIMIT} nothing is. A
 * notification says so.
 */
public final class FactCollector {
  /** So many facts of one kind are kept of a file. */
  public static final int MAX_FACTS = 20_000;

  static final int HARD_LIMIT = 100_000;
  private static final int MAX_LINES_OF_A_FACT = 200;

  private final SourceFile file;
  private final SourceText source;
  private final List<TypeUse> typeUses = new ArrayList<>();
  private final List<TextUse> texts = new ArrayList<>();
  private final List<Comment> comments = new ArrayList<>();
  private final List<ConfigEntry> config = new ArrayList<>();
  private final List<Dependency> dependencies = new ArrayList<>();
  private final List<Marker> markers = new ArrayList<>();
  private final List<Notification> notifications = new ArrayList<>();
  private final Map<Integer, String> lines = new TreeMap<>();
  private Optional<CodeUnit> code = Optional.empty();
  private Optional<MavenModel> maven = Optional.empty();
  private int count;
  private boolean limited;
  private boolean inPart;

  /** Starts with no facts. */
  public FactCollector(SourceFile file, SourceText source) {
    this.file = file;
    this.source = source;
  }

  /** The text that offsets refer to. */
  public SourceText source() {
    return source;
  }

  /** The file being read. */
  public SourceFile file() {
    return file;
  }

  /** Adds a comment with its delimiters. */
  public void comment(int start, int end) {
    String text = source.text().substring(start, end);
    if (admits(text)) {
      comments.add(keep(new Comment(text, source.region(start, end))));
    }
  }

  /** Adds a piece of the source as it stands. */
  public void text(TextUse.Role role, String enclosing, int start, int end) {
    text(role, enclosing, source.text().substring(start, end), start, end);
  }

  /** Adds a decoded piece of the source; it is verbatim when decoding changed nothing. */
  public void text(TextUse.Role role, String enclosing, String value, int start, int end) {
    if (admits(value)) {
      boolean verbatim = isVerbatim(value, start, end);
      Expr literal =
          new Expr.Literal(Expr.LiteralKind.TEXT, value, verbatim, source.region(start, end));
      texts.add(keep(new TextUse(literal, role, enclosing)));
    }
  }

  /**
   * Adds each line of a piece of the source as a text of its own, without the blanks around it.
   *
   * @param minLength shorter texts are left out
   */
  public void textPerLine(TextUse.Role role, String enclosing, int start, int end, int minLength) {
    int last = source.lineOf(Math.max(start, end - 1));
    for (int line = source.lineOf(start); line <= last; line++) {
      int lineStart = source.lineStart(line);
      int from = Math.max(start, lineStart);
      int to = Math.min(end, lineStart + source.lineLength(line));
      Span span = Span.trimmed(source.text(), from, to);
      if (span.length() >= Math.max(1, minLength)) {
        text(role, enclosing, span.start(), span.end());
      }
    }
  }

  /** Adds an entry whose verbatim flag follows from its text. */
  public void config(
      String key, String value, String profile, Region keyRegion, int start, int end) {
    config(
        new ConfigEntry(
            key,
            value,
            profile,
            keyRegion,
            source.region(start, end),
            isVerbatim(value, start, end)));
  }

  /** Adds an entry. */
  public void config(ConfigEntry entry) {
    if (admits(entry.value())) {
      config.add(keep(entry));
    }
  }

  /** Adds a named type, unless the file has too many facts. */
  public void typeUse(TypeUse use) {
    if (admits(".")) {
      typeUses.add(keep(use));
    }
  }

  /** Adds a dependency, unless the file has too many facts. */
  public void dependency(Dependency dependency) {
    if (admits(".")) {
      dependencies.add(keep(dependency));
    }
  }

  /** Adds a name of another platform, unless the file has too many facts. */
  public void marker(Marker marker) {
    if (admits(".")) {
      markers.add(keep(marker));
    }
  }

  /** Adds a name of another platform; nothing when the piece is empty. */
  public void marker(String platform, Marker.Kind kind, int start, int end) {
    if (end > start) {
      String name = source.text().substring(start, end);
      marker(new Marker(platform, kind, name, source.region(start, end)));
    }
  }

  /** Sets what the file says as a POM. */
  public void maven(MavenModel model) {
    maven = Optional.of(model);
  }

  /** Sets the code of the file and keeps the lines of its expressions. */
  public void code(CodeUnit unit) {
    code = Optional.of(unit);
    unit.types().stream()
        .flatMap(type -> type.methods().stream())
        .flatMap(method -> method.events().stream())
        .flatMap(event -> event.expressions().stream())
        .forEach(this::keepLines);
  }

  private void keepLines(Expr expr) {
    keepLines(expr.region());
    expr.forEachChild(this::keepLines);
  }

  /** Adds what readers of the report are to know about the reading. */
  public void notice(Notification notification) {
    notifications.add(notification);
  }

  /** Adds a warning about this file. */
  public void notice(Notification.Kind kind, String message) {
    notice(new Notification(kind, Level.WARNING, file.path(), message));
  }

  /** True when something is no more than a bound; false is told once for the file. */
  public boolean within(int size, int most) {
    inPart |= size > most;
    return size <= most;
  }

  /** True when the source between two offsets is the value itself, on one line. */
  private boolean isVerbatim(String value, int start, int end) {
    return end - start == value.length()
        && source.text().startsWith(value, start)
        && value.indexOf('\n') < 0
        && value.indexOf('\r') < 0;
  }

  private boolean admits(String text) {
    boolean admitted = count < MAX_FACTS || (count < HARD_LIMIT && text.indexOf('.') >= 0);
    if (admitted) {
      count++;
    } else {
      limited = true;
    }
    return admitted;
  }

  private <F extends Fact> F keep(F fact) {
    keepLines(fact.region());
    return fact;
  }

  private void keepLines(Region region) {
    int last = Math.min(region.endLine(), region.startLine() + MAX_LINES_OF_A_FACT);
    for (int line = region.startLine(); line <= last; line++) {
      lines.computeIfAbsent(line, this::cutLine);
    }
  }

  private String cutLine(int number) {
    String line = source.line(number, SourceLines.MAX_LENGTH);
    boolean splitsPair =
        line.length() < source.lineLength(number)
            && Character.isHighSurrogate(line.charAt(line.length() - 1));
    return splitsPair ? line.substring(0, line.length() - 1) : line;
  }

  /** The summary of all that was added. */
  public FileFacts build(ReadMode mode) {
    tellLimits();
    return new FileFacts(
        file.path(),
        file.kind(),
        file.context(),
        mode,
        code,
        typeUses,
        texts,
        comments,
        config,
        dependencies,
        maven,
        markers,
        List.of(),
        notifications,
        new SourceLines(lines));
  }

  private void tellLimits() {
    if (limited) {
      notice(
          Notification.Kind.LIMIT,
          "More than " + MAX_FACTS + " texts in one file; texts without a dot were left out.");
      limited = false;
    }
    if (inPart) {
      notice(
          new Notification(
              Notification.Kind.LIMIT,
              Level.NOTE,
              file.path(),
              "Code nested too deeply or too long was read in part; its texts were all read."));
      inPart = false;
    }
  }
}
