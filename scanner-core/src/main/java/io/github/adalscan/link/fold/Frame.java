package io.github.adalscan.link.fold;

import io.github.adalscan.link.limit.Work;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.model.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The state of following one value: where it is, how deep, and what is known of the variables
 * there.
 *
 * @param bound values of variables of the current method, by index
 * @param visiting declarations that are being followed, against cycles
 * @param callers true to look for the values of parameters in the callers
 * @param work what may still be done
 */
public record Frame(
    Scene scene,
    int depth,
    Map<Integer, Lazy<List<TextValue>>> bound,
    Opened visiting,
    boolean callers,
    Work work) {
  /** The state before anything was followed, nothing of the variables known. */
  public static Frame at(Scene scene, boolean callers, Work work) {
    return new Frame(scene, 0, Map.of(), Opened.NOTHING, callers, work);
  }

  /** Where the value stands. */
  public Place place() {
    return scene.place();
  }

  /** Goes on with a part of the expression. */
  public Frame deeper() {
    return new Frame(scene, depth + 1, bound, visiting, callers, work);
  }

  /** The texts of a variable, if it is bound to some. */
  public Optional<List<TextValue>> bound(int variable) {
    return Optional.ofNullable(bound.get(variable)).map(Lazy::get);
  }

  /** True while a declaration is being followed. */
  public boolean visiting(Location declaration) {
    return visiting.contains(declaration);
  }

  /** Goes on in another declaration, where no variable is known yet. */
  public Frame enter(Scene there, Location declaration) {
    return new Frame(there, depth + 1, Map.of(), visiting.with(declaration), callers, work);
  }

  /** Goes on with an expression elsewhere, on behalf of the same declarations. */
  public Frame move(Scene there) {
    return new Frame(there, depth + 1, Map.of(), visiting, callers, work);
  }

  /** Binds the first variables of the method, its parameters, to texts. */
  public Frame bind(List<Lazy<List<TextValue>>> arguments) {
    Map<Integer, Lazy<List<TextValue>>> more = new HashMap<>(bound);
    for (int i = 0; i < arguments.size(); i++) {
      more.put(i, arguments.get(i));
    }
    return new Frame(scene, depth, more, visiting, callers, work);
  }

  /** Binds one variable to texts. */
  public Frame bind(int variable, List<TextValue> values) {
    Map<Integer, Lazy<List<TextValue>>> more = new HashMap<>(bound);
    more.put(variable, Lazy.known(values));
    return new Frame(scene, depth + 1, more, visiting, callers, work);
  }

  /** The same in one round of a loop. */
  public Frame round(int variable, Closure element) {
    return new Frame(scene.round(variable, element), depth + 1, bound, visiting, callers, work);
  }

  /** The same method as it is before {@code event}. */
  public Frame before(int event) {
    return new Frame(scene.before(event), depth + 1, bound, visiting, callers, work);
  }
}
