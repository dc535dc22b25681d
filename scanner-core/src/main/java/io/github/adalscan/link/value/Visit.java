package io.github.adalscan.link.value;

import io.github.adalscan.link.fold.Opened;
import io.github.adalscan.link.limit.Bounds;
import io.github.adalscan.link.limit.Work;
import io.github.adalscan.model.Location;

/**
 * How far a search for an object's origin is.
 *
 * @param depth how many expressions lie behind it
 * @param open the declarations that it is in
 * @param work what may still be done
 */
record Visit(int depth, Opened open, Work work) {
  static Visit begin(Work work) {
    return new Visit(0, Opened.NOTHING, work);
  }

  Visit deeper() {
    return new Visit(depth + 1, open, work);
  }

  /** A question on the way, which has an allowance of its own. */
  Visit aside() {
    return new Visit(depth + 1, open, work.aside(Bounds.MAX_CREATION_STEPS));
  }

  Visit into(Location declaration) {
    return new Visit(depth + 1, open.with(declaration), work);
  }
}
