package io.github.adalscan.link.place;

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

  private SceneKey(Scene scene, boolean withObject) {
    Scene whole = scene.before(0);
    add(withObject ? whole : whole.onAny());
    parts.add(withObject);
    parts.add(scene.object() == Scene.ANY);
  }

  /**
   * The key of a scene.
   *
   * @param withObject whether the object counts that the method runs on; it is asked for then
   * @return empty for a scene that lies within too many others
   */
  static Optional<ObjectKey> of(Scene scene, boolean withObject) {
    if (withObject) {
      scene.self();
    }
    SceneKey key = new SceneKey(scene, withObject);
    return key.isWhole() ? Optional.of(ObjectKey.of(key.parts.toArray())) : Optional.empty();
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
    parts.add(scene.place().method());
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
}
