package io.github.adalscan.link.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What was found out about methods in the scenes in which they are reached, found out once. Finding
 * the object that a method runs on is work of its own, so it is done only where an earlier answer
 * depended on it. For one thread.
 */
public final class SceneMemo<T> {
  private final Map<ObjectKey, T> answers = new HashMap<>();

  /** Scenes whose answer depends on the object. */
  private final Set<ObjectKey> dependent = new HashSet<>();

  private final Function<Scene, T> question;

  /**
   * Nothing yet.
   *
   * @param question about a whole method: its answer is the same for all events
   */
  public SceneMemo(Function<Scene, T> question) {
    this.question = question;
  }

  /** The answer for a scene. */
  public T of(Scene scene) {
    Optional<ObjectKey> key = SceneKey.of(scene, false);
    if (key.isEmpty()) {
      return question.apply(scene);
    }
    if (dependent.contains(key.get())) {
      return onObject(scene);
    }
    T known = answers.get(key.get());
    return known == null ? ask(scene, key.get()) : known;
  }

  private T ask(Scene scene, ObjectKey key) {
    T answer = question.apply(scene);
    if (scene.object() == Scene.ANY || !scene.object().isComputed()) {
      answers.put(key, answer);
    } else {
      dependent.add(key);
      SceneKey.of(scene, true).ifPresent(each -> answers.put(each, answer));
    }
    return answer;
  }

  private T onObject(Scene scene) {
    Optional<ObjectKey> key = SceneKey.of(scene, true);
    T known = key.map(answers::get).orElse(null);
    if (known != null) {
      return known;
    }
    T answer = question.apply(scene);
    key.ifPresent(each -> answers.put(each, answer));
    return answer;
  }
}
