package io.github.adalscan.source.path;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Where symbolic links have led so far. A target counts once, and only outside of what is walked
 * anyway; a folder above a root would bring the root again.
 */
public final class LinkTargets {
  private final List<Path> known = new ArrayList<>();
  private final List<Path> roots = new ArrayList<>();

  /** Knows the files and folders that are scanned anyway. */
  public LinkTargets(Iterable<Path> scanned) {
    for (Path root : scanned) {
      try {
        roots.add(root.toRealPath());
      } catch (IOException gone) {
        roots.add(root);
      }
    }
    known.addAll(roots);
  }

  /** True for a target that has not been walked and does not hold a root. */
  public boolean isNew(Path target) {
    boolean fresh =
        known.stream().noneMatch(target::startsWith)
            && roots.stream().noneMatch(root -> root.startsWith(target));
    if (fresh) {
      known.add(target);
    }
    return fresh;
  }
}
