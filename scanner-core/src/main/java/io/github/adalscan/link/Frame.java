package io.github.adalscan.link;

import io.github.adalscan.model.Location;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The state of following one value: where it is, how deep, and what is known of the variables
 * there.
 *
 * @param bound values of variables of the current method, by index
 * @param visiting declarations that are being followed, against cycles
 */
record Frame(Place place, int depth, Map<Integer, List<TextValue>> bound, Set<Location> visiting) {
  static Frame at(Place place) {
    return new Frame(place, 0, Map.of(), Set.of());
  }

  Frame deeper() {
    return new Frame(place, depth + 1, bound, visiting);
  }

  Optional<List<TextValue>> bound(int variable) {
    return Optional.ofNullable(bound.get(variable));
  }

  boolean visiting(Location declaration) {
    return visiting.contains(declaration);
  }

  /** Goes on in another declaration, where no variable is known yet. */
  Frame enter(Place there, Location declaration) {
    Set<Location> more = new HashSet<>(visiting);
    more.add(declaration);
    return new Frame(there, depth + 1, Map.of(), more);
  }

  /** Binds the first variables of the method, its parameters, to values. */
  Frame bind(List<List<TextValue>> arguments) {
    Map<Integer, List<TextValue>> more = new HashMap<>(bound);
    for (int i = 0; i < arguments.size(); i++) {
      more.put(i, arguments.get(i));
    }
    return new Frame(place, depth, more, visiting);
  }

  /** Binds one variable, and looks at the method as it was before {@code event}. */
  Frame bind(int variable, List<TextValue> values) {
    Map<Integer, List<TextValue>> more = new HashMap<>(bound);
    more.put(variable, values);
    return new Frame(place, depth + 1, more, visiting);
  }

  /** The same method as it is before {@code event}. */
  Frame before(int event) {
    return new Frame(new Place(place.owner(), place.method(), event), depth + 1, bound, visiting);
  }
}
