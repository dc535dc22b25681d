package io.github.adalscan.link.value;

import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.model.Step;
import java.util.ArrayList;
import java.util.List;

/** What methods of the tree give back, as far as the place of a return is reached. */
record ReturnWays(Values values) {
  /**
   * The ways to what a method returns.
   *
   * @param does what it does with the value, for its trail
   * @param got see {@link Ways.Way#got}
   */
  List<Ways.Way> of(Declared.Method method, Scene scene, Visit visit, String does, boolean got) {
    String name = method.method().name();
    Step step = new Step(method.location(), "`" + name + "` " + does + " it");
    List<Ways.Way> all = new ArrayList<>();
    for (Closure result : scene.returns()) {
      Scene there = result.scene();
      if (values.constants().reaches(there.place().event(), method.method(), there)) {
        all.add(new Ways.Way(result, visit, List.of(step), got));
      }
    }
    return all;
  }
}
