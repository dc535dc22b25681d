package io.github.adalscan.detect.text;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Texts that code only looks for in others: operands of {@code equals}, {@code endsWith} and the
 * like, and constants that are used in no other way. Who asks whether an address has a form does
 * not send anything there.
 */
public final class ComparedTexts {
  private static final Set<String> EQUALITY = Set.of("==", "!=");
  private static final Pattern BEFORE =
      Pattern.compile(
          "(?:(?:starts|ends)_?with|contains|equals\\w*|index_?of|includes|is_?match|matches|"
              + "has_?(?:prefix|suffix)|replace\\w*)\\s*\\(\\s*[\"'`]?$"
              + "|(?:[=!]==?|-(?:like|match|eq|ne|notlike|replace))\\s*[\"'`]?$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BEHIND =
      Pattern.compile("^[\"'`]?\\s*(?:[=!]==?|\\.equals(?:IgnoreCase)?\\(|in\\s)");

  /** An assignment or initialiser, and by which key its target is used. */
  private record Definition(Key key, Expr value, Place place) {}

  /**
   * What a variable or field is told apart by.
   *
   * @param method the method of a variable, or the type around an initialiser; empty for a field,
   *     which is known by its simple name alone
   * @param name the name of a field, the number of a variable
   */
  private record Key(Optional<Location> method, String name) {
    static Key field(String name) {
      return new Key(Optional.empty(), name);
    }

    static Key variable(Expr.VariableRef variable, Place place) {
      Region around = place.method().map(MethodFacts::region).orElse(place.owner().type().region());
      return new Key(Optional.of(place.owner().at(around)), String.valueOf(variable.variable()));
    }
  }

  private final Set<String> tests;

  /** These look for their first argument and put in the second. */
  private final Set<String> replacing;

  /** Calls whose arguments are what they give. */
  private final Set<String> holding;

  private final Set<Location> compared = new HashSet<>();
  private final Set<Key> comparedNames = new HashSet<>();
  private final Set<Key> usedNames = new HashSet<>();
  private final List<Definition> definitions = new ArrayList<>();

  /** Reads the code of all files of a tree. */
  public ComparedTexts(Detection detection) {
    this.tests = detection.catalogs().words("text-tests");
    this.replacing = detection.catalogs().words("text-replacing");
    this.holding = detection.catalogs().words("argument-holders");
    for (FileFacts file : detection.project().files()) {
      Places.forEach(file, (root, place, annotation) -> root(root, place));
    }
    comparedNames.removeAll(usedNames);
    for (Definition each : definitions) {
      if (comparedNames.contains(each.key())) {
        walk(each.value(), each.place(), true);
      }
    }
  }

  /** True when nothing but a comparison needs the text. */
  public boolean has(TextSite site) {
    return site.inType()
        ? compared.contains(new Location(site.file().path(), site.region()))
        : BEFORE.matcher(site.before()).find() || BEHIND.matcher(site.after()).find();
  }

  private void root(Expr root, Place place) {
    Optional<Event.Assign> assign =
        place
            .method()
            .filter(method -> place.event() < method.events().size() && place.event() >= 0)
            .map(method -> method.events().get(place.event()))
            .filter(Event.Assign.class::isInstance)
            .map(Event.Assign.class::cast);
    if (assign.filter(each -> each.target() == root).isPresent()) {
      return;
    }
    assign
        .filter(each -> each.value() == root)
        .flatMap(each -> key(each.target(), place))
        .ifPresent(key -> definitions.add(new Definition(key, root, place)));
    String field = TextSites.fieldName(root, place);
    if (!field.isEmpty()) {
      definitions.add(new Definition(Key.field(field), root, place));
    }
    walk(root, place, false);
  }

  private void walk(Expr expr, Place place, boolean looked) {
    key(expr, place).ifPresent((looked ? comparedNames : usedNames)::add);
    if (looked && expr instanceof Expr.Literal) {
      compared.add(new Location(place.file().path(), expr.region()));
    }
    if (expr instanceof Expr.Call call) {
      call(call, place, looked);
    } else {
      boolean equal =
          expr instanceof Expr.Operation operation && EQUALITY.contains(operation.operator());
      boolean holds =
          expr instanceof Expr.Concat || expr instanceof Expr.ArrayOf || expr instanceof Expr.Cast;
      expr.forEachChild(child -> walk(child, place, equal || (looked && holds)));
    }
  }

  private void call(Expr.Call call, Place place, boolean looked) {
    boolean tests = this.tests.contains(call.name());
    boolean replaces = replacing.contains(call.name());
    boolean holds = looked && holding.contains(call.name());
    call.receiver().ifPresent(receiver -> walk(receiver, place, tests));
    for (int i = 0; i < call.arguments().size(); i++) {
      walk(call.arguments().get(i), place, tests || holds || (replaces && i == 0));
    }
  }

  private static Optional<Key> key(Expr expr, Place place) {
    if (expr instanceof Expr.FieldRef field) {
      return Optional.of(Key.field(field.name()));
    }
    return expr instanceof Expr.VariableRef variable
        ? Optional.of(Key.variable(variable, place))
        : Optional.empty();
  }
}
