package io.github.adalscan.link.place;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Answers to questions about expressions, each found once: many checks ask the same of the same
 * expression. Two questions are the same when they are about one expression at one place, and what
 * is known of its scene is the same objects. The place counts because expressions that no source
 * spells can stand at many.
 */
public final class Answers<T> {
  private final Map<ObjectKey, List<T>> known = new ConcurrentHashMap<>();
  private final Function<Closure, List<T>> question;

  /** Nothing is asked yet. */
  public Answers(Function<Closure, List<T>> question) {
    this.question = question;
  }

  /** The answer, which does not change. */
  public List<T> of(Closure closure) {
    Scene scene = closure.scene();
    ObjectKey key =
        ObjectKey.of(
            closure.expr(),
            scene.place().owner().type(),
            scene.place().method(),
            scene.place().event(),
            scene.arguments(),
            scene.object(),
            scene.rounds(),
            scene.caller());
    List<T> found = known.get(key);
    if (found == null) {
      found = List.copyOf(question.apply(closure));
      known.put(key, found);
    }
    return found;
  }
}
