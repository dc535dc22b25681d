package io.github.adalscan.detect.text;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Texts;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.TextUse;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.ObjectKey;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.link.value.Values;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.model.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The literal texts of a file; prose and comments are none. */
public final class TextSites {
  /** The parameters of token requests that analyses look for. */
  private static final Set<String> PARAMETERS = Set.of("resource", "scope");

  private final FileFacts file;
  private final NamedArguments arguments;
  private final boolean isPage;
  private final List<TextSite> sites = new ArrayList<>();
  private final Set<Region> seen = new HashSet<>();
  private int statements;

  private TextSites(FileFacts file, Values values) {
    this.file = file;
    this.arguments = new NamedArguments(PARAMETERS, values);
    // Web pages hold scripts; other prose holds none.
    this.isPage = file.path().endsWith(".html") || file.path().endsWith(".htm");
  }

  /** What is remembered of a file. */
  private record Found(List<TextSite> sites) {}

  /** The literal texts of a file, in order; found once, since several analyses read them. */
  public static List<TextSite> of(FileFacts file, Detection detection) {
    return detection
        .memo()
        .get(
            ObjectKey.of(TextSites.class, file),
            Found.class,
            () -> new Found(find(file, detection.project().values())))
        .sites();
  }

  private static List<TextSite> find(FileFacts file, Values values) {
    TextSites reader = new TextSites(file, values);
    Places.forEach(file, (root, place, annotation) -> reader.code(root, place));
    file.texts().forEach(reader::text);
    file.config()
        .forEach(
            entry -> reader.add(entry.value(), entry.region(), entry.verbatim(), entry.key(), ""));
    return List.copyOf(reader.sites);
  }

  private void code(Expr root, Place place) {
    statements++;
    String field = fieldName(root, place);
    String member = field.isEmpty() ? place.method().map(MethodFacts::name).orElse("") : field;
    Lazy<String> words = Lazy.of(() -> member + " " + targetName(place).orElse("") + names(root));
    arguments.read(root, place);
    targetName(place).ifPresent(name -> arguments.identifier(name, root, place));
    CodeWalker.forEach(root, expr -> literal(expr, place, member, words));
  }

  private void literal(Expr expr, Place place, String member, Lazy<String> words) {
    Optional<String> paired = arguments.pairedWith(expr);
    Optional<String> text = arguments.constantAt(expr).or(() -> textOf(expr));
    if (text.isEmpty()) {
      return;
    }
    seen.add(expr.region());
    boolean verbatim = expr instanceof Expr.Literal literal && literal.verbatim();
    sites.add(
        new TextSite(
            file,
            text.get(),
            expr.region(),
            verbatim,
            statements,
            place.owner().type().name(),
            member,
            words.get(),
            place.enclosing(),
            paired));
  }

  private static Optional<String> textOf(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.isText()
        ? Optional.of(literal.value())
        : Optional.empty();
  }

  private static String names(Expr root) {
    StringBuilder names = new StringBuilder();
    CodeWalker.forEach(root, expr -> names.append(' ').append(name(expr)));
    return names.toString();
  }

  private static String name(Expr expr) {
    return expr instanceof Expr.New creation ? creation.type().name() : expr.name();
  }

  /** The name of the field that an expression initialises. */
  public static String fieldName(Expr root, Place place) {
    if (place.event() != Place.NO_EVENT) {
      return "";
    }
    for (FieldFacts field : place.owner().type().fields()) {
      if (field.initializer().filter(value -> value == root).isPresent()) {
        return field.name();
      }
    }
    return "";
  }

  /** The name of the variable or field that a statement assigns. */
  public static Optional<String> targetName(Place place) {
    return place
        .method()
        .filter(method -> place.event() < method.events().size())
        .map(method -> method.events().get(place.event()))
        .filter(Event.Assign.class::isInstance)
        .map(event -> name(((Event.Assign) event).target()));
  }

  private void text(TextUse use) {
    boolean prose = use.role() == TextUse.Role.PROSE;
    if ((!prose || isPage) && use.value() instanceof Expr.Literal literal) {
      String line = file.lines().get(literal.region().startLine());
      if (prose) {
        quoted(literal, line);
      } else {
        add(literal.value(), literal.region(), literal.verbatim(), use.enclosing(), line);
      }
    }
  }

  private void quoted(Expr.Literal prose, String line) {
    for (QuotedTexts.Piece piece : QuotedTexts.of(prose.value())) {
      Region region = Texts.within(prose.region(), prose.value(), piece.start(), piece.end());
      add(prose.value().substring(piece.start(), piece.end()), region, true, "", line);
    }
  }

  /** The literal around a text, as readers with a syntax tree count it. */
  private static Region quoted(Region text) {
    return text.singleLine() && text.startColumn() > 1
        ? Region.onLine(text.startLine(), text.startColumn() - 1, text.endColumn() + 1)
        : text;
  }

  private void add(String text, Region region, boolean verbatim, String enclosing, String line) {
    if (!seen.contains(quoted(region)) && seen.add(region)) {
      String words = line.isEmpty() ? enclosing : line;
      int statement = -region.startLine();
      sites.add(
          new TextSite(
              file, text, region, verbatim, statement, "", "", words, enclosing, Optional.empty()));
    }
  }
}
