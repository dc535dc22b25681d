package io.github.adalscan.detect;

import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.link.Place;
import io.github.adalscan.rule.catalog.Library;
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
  private final Set<String> names = new HashSet<>();
  private final Map<String, Application> applications = new LinkedHashMap<>();
  private final Set<String> notes = new LinkedHashSet<>();

  /** A variable that holds an application, and the expression that builds it. */
  private record Application(String variable, String type, String expression) {}

  Draft(Library library, Place place) {
    this.library = library;
    place.method().ifPresent(m -> m.variables().stream().map(Variable::name).forEach(names::add));
    place.owner().type().fields().stream().map(FieldFacts::name).forEach(names::add);
  }

  /** A name that means nothing yet at the place. */
  String freeName(String wish) {
    String name = wish;
    for (int i = 2; !names.add(name); i++) {
      name = wish + i;
    }
    return name;
  }

  /** The name of a variable that holds the application. */
  String application(String type, String expression) {
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
      all.add(each.type() + " " + each.variable() + " =\n    " + each.expression() + ";");
    }
    return all;
  }
}
