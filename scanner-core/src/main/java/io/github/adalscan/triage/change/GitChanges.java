package io.github.adalscan.triage.change;

import io.github.adalscan.triage.ChangedLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.util.SystemReader;

/**
 * The lines that were added since the work left a revision, working tree included. Git is read in
 * process: objects and references only. Files of the working tree are read as they are, without
 * filters, hooks or file system monitors, so nothing that the repository configures is run. Files
 * are compared when they are asked for. Not for several threads.
 */
public final class GitChanges implements ChangedLines, AutoCloseable {
  private final WorkTree tree;
  private final Path base;
  private final Map<String, Optional<BitSet>> added = new HashMap<>();

  private GitChanges(WorkTree tree, Path base) {
    this.tree = tree;
    this.base = base;
  }

  /**
   * Opens the repository around a folder.
   *
   * @param base what the paths of the scan are relative to
   * @throws ChangeException when there is no repository, no such revision or no common history
   */
  public static GitChanges since(String revision, Path base) {
    SystemReader real = SystemReader.getInstance();
    SystemReader.setInstance(new QuietSystem(real));
    try {
      Path folder = base.toRealPath();
      Repository repository = WorkTree.open(folder);
      return new GitChanges(
          WorkTree.at(repository, RevisionTree.start(repository, revision)), folder);
    } catch (IOException failed) {
      throw new ChangeException("the repository cannot be read: " + failed.getMessage(), failed);
    } finally {
      SystemReader.setInstance(real);
    }
  }

  @Override
  public boolean adds(String path, int first, int last) {
    Optional<BitSet> lines = added.computeIfAbsent(path, this::compare);
    return lines
        .map(some -> some.nextSetBit(first))
        .map(next -> next >= 0 && next <= last)
        .orElse(true);
  }

  /** The added lines of a file; empty when all of it was added. */
  private Optional<BitSet> compare(String path) {
    try {
      return tree.added(base.resolve(path).toRealPath());
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    tree.close();
  }
}
