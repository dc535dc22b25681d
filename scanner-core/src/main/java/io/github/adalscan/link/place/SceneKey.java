package io.github.adalscan.link.place;

import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.model.Lazy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether two scenes are one way to reach a method, whatever the event. Parts of the tree are
 * compared as objects, which is cheap and errs towards telling apart what is equal.
 */
final class SceneKey {
  /** Scenes within scenes: beyond this a key costs more than it saves. */
  private static final int MAX_PARTS = 120;

  private static final Object END = new Object();

  private final List<Object> parts = new ArrayList<>();
  private final int hash;

  private SceneKey(Scene scene, boolean withObject) {
    Scene whole = scene.before(0);
    add(withObject ? whole : whole.onAny());
    parts.add(withObject);
    parts.add(scene.object() == Scene.ANY);
    int sum = 1;
    for (Object part : parts) {
      sum = 31 * sum + (part instanceof Integer number ? number : System.identityHashCode(part));
    }
    hash = sum;
  }

  /**
   * The key of a scene.
   *
   * @param withObject whether the object counts that the method runs on; it is asked for then
   * @return empty for a scene that lies within too many others
   */
  static Optional<SceneKey> of(Scene scene, boolean withObject) {
    if (withObject) {
      scene.self();
    }
    return Optional.of(new SceneKey(scene, withObject)).filter(SceneKey::isWhole);
  }

  private boolean isWhole() {
    return parts.size() < MAX_PARTS;
  }

  private void add(Closure closure) {
    parts.add(closure.expr());
    if (isWhole()) {
      add(closure.scene());
    }
  }

  private void add(Scene scene) {
    parts.add(scene.place().owner().type());
    Optional<MethodFacts> method = scene.place().method();
    parts.add(method.isPresent() ? method.get() : END);
    parts.add(scene.place().event());
    scene.arguments().ifPresent(all -> all.forEach(this::add));
    parts.add(scene.arguments().isPresent());
    addObject(scene.object());
    scene
        .rounds()
        .forEach(
            (variable, value) -> {
              parts.add(variable);
              add(value);
            });
    scene.caller().ifPresent(this::add);
    parts.add(END);
  }

  /** An object that nobody asked for yet is told apart from all others. */
  private void addObject(Lazy<Optional<Closure>> object) {
    if (object.isComputed()) {
      object.get().ifPresent(this::add);
      parts.add(END);
    } else {
      parts.add(object);
    }
  }

  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public boolean equals(Object other) {
    if (!(other instanceof SceneKey key) || key.hash != hash || key.parts.size() != parts.size()) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      Object mine = parts.get(i);
      if (mine != key.parts.get(i) && !(mine instanceof Integer && mine.equals(key.parts.get(i)))) {
        return false;
      }
    }
    return true;
  }
}
