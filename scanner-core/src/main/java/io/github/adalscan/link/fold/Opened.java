package io.github.adalscan.link.fold;

import io.github.adalscan.model.Location;
import java.util.Optional;

/** The declarations that a search is in, innermost first, against cycles; never many. */
public record Opened(Optional<Entry> innermost) {
  /** None. */
  public static final Opened NOTHING = new Opened(Optional.empty());

  private record Entry(Location declaration, Opened others) {}

  /** These and one more. */
  public Opened with(Location declaration) {
    return new Opened(Optional.of(new Entry(declaration, this)));
  }

  /** True for a declaration that the search is in. */
  public boolean contains(Location declaration) {
    Optional<Entry> current = innermost;
    while (current.isPresent()) {
      if (current.get().declaration().equals(declaration)) {
        return true;
      }
      current = current.get().others().innermost();
    }
    return false;
  }
}
