package io.github.adalscan.detect.member;

import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.rule.catalog.library.Library;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A snippet while it is written: the statements it needs first, its notes, the names it took. */
final class Draft {
  private final Library library;
  private final Place place;
  private final Set<String> names = new HashSet<>();
  private final Map<String, Application> applications = new LinkedHashMap<>();
  private final Set<String> notes = new LinkedHashSet<>();
  private boolean hides;
  private boolean acquires;

  /** The state of a draft, to go back to. */
  record Mark(Set<String> names, Set<String> notes, boolean hides) {}

  /** A variable that holds an application, and the expression that builds it. */
  private record Application(String variable, String type, String expression) {}

  Draft(Library library, Place place) {
    this.library = library;
    this.place = place;
  }

  /** True for a name of this draft, of a variable of the method or of a field. */
  private boolean isTaken(String name) {
    return names.contains(name)
        || place.owner().type().fields().stream().map(FieldFacts::name).anyMatch(name::equals)
        || place
            .method()
            .filter(m -> m.variables().stream().map(Variable::name).anyMatch(name::equals))
            .isPresent();
  }

  Mark mark() {
    Mark mark = new Mark(Set.copyOf(names), new LinkedHashSet<>(notes), hides);
    hides = false;
    return mark;
  }

  /** Forgets names and notes since a mark. */
  void reset(Mark mark) {
    names.retainAll(mark.names());
    notes.retainAll(mark.notes());
    hides = mark.hides();
  }

  /** True when something was left out since the last mark because the site cannot see it. */
  boolean hides() {
    return hides;
  }

  /** Notes that the site cannot see something. */
  void hide(String clause) {
    hides = true;
    note(clause);
  }

  /** Notes that the expression is a future of a result now. */
  void acquire() {
    if (!acquires) {
      library.futureNotes().forEach(this::note);
    }
    acquires = true;
  }

  boolean acquires() {
    return acquires;
  }

  /** A name that means nothing yet at the place. */
  String freeName(String wish) {
    String name = wish;
    for (int i = 2; isTaken(name); i++) {
      name = wish + i;
    }
    names.add(name);
    return name;
  }

  /** The name of a variable that holds the application. */
  String application(String type, String expression) {
    library.buildNotes().forEach(this::note);
    return applications
        .computeIfAbsent(expression, key -> new Application(freeName("app"), type, key))
        .variable();
  }

  /** A name for something that the code does not tell. */
  String placeholder(String name) {
    Optional.ofNullable(library.placeholders().get(name))
        .ifPresent(p -> note("`" + name + "` stands for " + p.about()));
    return name;
  }

  void note(String clause) {
    notes.add(Guides.sentence(clause));
  }

  List<String> notes() {
    return List.copyOf(notes);
  }

  /** The statements that have to come first, a line each or more. */
  List<String> statements() {
    List<String> all = new ArrayList<>();
    for (Application each : applications.values()) {
      all.add("// Build it once and keep it: it holds the token cache.");
      all.add(each.type() + " " + each.variable() + " = " + each.expression() + ";");
    }
    return all;
  }
}
