package io.github.adalscan.link.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.model.Region;
import io.github.adalscan.testing.JavaSources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AnswersTest {
  private final ProjectFacts project =
      JavaSources.link(
          "a/A.java", "package a; class A { void run(String text) {} }",
          "a/B.java", "package a; class B { void run(String text) {} }");
  private final Expr unspelled = new Expr.Opaque(List.of(), Region.onLine(1, 1, 1));
  private final List<Closure> asked = new ArrayList<>();
  private final Answers<Closure> answers =
      new Answers<>(
          closure -> {
            asked.add(closure);
            return new ArrayList<>(List.of(closure));
          });

  private Place place(String type) {
    Declared owner = project.declarations().type(type).orElseThrow();
    return new Declared.Method(owner, owner.type().methods().get(0)).at(Place.NO_EVENT);
  }

  private Closure given(Closure argument) {
    return new Closure(
        unspelled, new Scene(place("a.A"), Optional.of(List.of(argument)), Scene.ANY));
  }

  @Test
  void asksOnceForOnePlace() {
    answers.of(Closure.at(unspelled, place("a.A")));
    answers.of(Closure.at(unspelled, place("a.A")));
    assertThat(asked).hasSize(1);
  }

  @Test
  void tellsPlacesOfOneExpressionApart() {
    Closure first = Closure.at(unspelled, place("a.A"));
    Closure second = Closure.at(unspelled, place("a.B"));
    Closure outside =
        Closure.at(unspelled, new Place(place("a.A").owner(), Optional.empty(), Place.NO_EVENT));
    assertThat(answers.of(first)).containsExactly(first);
    assertThat(answers.of(second)).containsExactly(second);
    assertThat(answers.of(outside)).containsExactly(outside);
  }

  @Test
  void tellsArgumentsApart() {
    Closure one = given(Closure.at(unspelled, place("a.A")));
    Closure two = given(Closure.at(unspelled, place("a.B")));
    answers.of(one);
    answers.of(two);
    answers.of(new Closure(unspelled, one.scene().before(Place.NO_EVENT)));
    assertThat(asked).containsExactly(one, two);
  }

  @Test
  void givesWhatNobodyCanChange() {
    List<Closure> found = answers.of(Closure.at(unspelled, place("a.A")));
    assertThatThrownBy(found::clear).isInstanceOf(UnsupportedOperationException.class);
  }
}
