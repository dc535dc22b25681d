package io.github.adalscan.link.place;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.testing.JavaSources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SceneMemoTest {
  private final ProjectFacts project =
      JavaSources.link(
          "a/A.java",
          "package a; class A { void run(String text) { use(\"one\"); use(\"two\"); } }");
  private final Declared type = project.declarations().all().iterator().next();
  private final MethodFacts method =
      type.type().methods().stream().filter(m -> m.name().equals("run")).findFirst().orElseThrow();
  private final Declared.Method run = new Declared.Method(type, method);
  private final List<Scene> asked = new ArrayList<>();

  /** The literal of a statement of the method. */
  private Closure text(int event) {
    Event statement = method.events().get(event);
    Expr.Call use = (Expr.Call) statement.expressions().get(0);
    return Closure.at(use.arguments().get(0), run.at(event));
  }

  private SceneMemo<Integer> memo(boolean asksObject) {
    return new SceneMemo<>(
        scene -> {
          asked.add(scene);
          return asksObject && scene.self().isPresent() ? 1 : 0;
        });
  }

  private Scene with(Closure argument) {
    return new Scene(run.at(0), Optional.of(List.of(argument)), Scene.ANY);
  }

  private Scene on(Closure object, AtomicInteger found) {
    return new Scene(
        run.at(0),
        Optional.empty(),
        Lazy.of(
            () -> {
              found.incrementAndGet();
              return Optional.of(object);
            }));
  }

  @Test
  void asksOnceForAllEventsOfOneScene() {
    SceneMemo<Integer> memo = memo(false);
    memo.of(Scene.at(run.at(0)));
    memo.of(Scene.at(run.at(1)));
    assertThat(asked).hasSize(1);
  }

  @Test
  void tellsArgumentsApart() {
    SceneMemo<Integer> memo = memo(false);
    memo.of(with(text(0)));
    memo.of(with(text(1)));
    memo.of(with(text(0)));
    memo.of(Scene.at(run.at(0)));
    assertThat(asked).hasSize(3);
  }

  @Test
  void looksForNoObjectThatNoAnswerDependsOn() {
    SceneMemo<Integer> memo = memo(false);
    AtomicInteger found = new AtomicInteger();
    memo.of(on(text(0), found));
    memo.of(on(text(1), found));
    assertThat(asked).hasSize(1);
    assertThat(found).hasValue(0);
  }

  @Test
  void tellsObjectsApartThatAnswersDependOn() {
    SceneMemo<Integer> memo = memo(true);
    AtomicInteger found = new AtomicInteger();
    memo.of(on(text(0), found));
    memo.of(on(text(1), found));
    assertThat(memo.of(on(text(0), found))).isEqualTo(1);
    assertThat(memo.of(Scene.at(run.at(0)))).isEqualTo(0);
    assertThat(asked).hasSize(3);
  }
}
