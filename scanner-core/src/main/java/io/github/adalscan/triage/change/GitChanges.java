package io.github.adalscan.triage.change;

import io.github.adalscan.triage.ChangedLines;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.SystemReader;

/**
 * The lines that were added since the work left a revision, working tree included. Git is read in
 * process: objects and references only. Files of the working tree are read as they are, without
 * filters, hooks or file system monitors, so nothing that the repository configures is run. Files
 * are compared when they are asked for. Not for several threads.
 */
public final class GitChanges implements ChangedLines, AutoCloseable {
  private final Repository repository;
  private final Path root;
  private final Path base;
  private final Map<String, ObjectId> before;
  private final Renames renames;
  private final Map<String, Optional<BitSet>> added = new HashMap<>();

  private GitChanges(Repository repository, Path base, Map<String, ObjectId> before) {
    this.repository = repository;
    this.root = repository.getWorkTree().toPath();
    this.base = base;
    this.before = before;
    this.renames = new Renames(repository, root, before);
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
      Repository repository = open(folder);
      return new GitChanges(repository, folder, RevisionTree.before(repository, revision));
    } catch (IOException failed) {
      throw new ChangeException("the repository cannot be read: " + failed.getMessage(), failed);
    } finally {
      SystemReader.setInstance(real);
    }
  }

  private static Repository open(Path folder) throws IOException {
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
    File directory = builder.getGitDir();
    if (directory == null) {
      throw new ChangeException("'" + folder + "' is not within a git repository");
    }
    Repository repository = builder.setMustExist(true).build();
    if (repository.isBare()) {
      throw new ChangeException("the git repository has no working tree");
    }
    return repository;
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
      Path file = base.resolve(path).toRealPath();
      byte[] content = Files.readAllBytes(file);
      String name = root.toRealPath().relativize(file).toString().replace(File.separatorChar, '/');
      Optional<ObjectId> old =
          Optional.ofNullable(before.get(name)).or(() -> renames.of(name, content));
      return old.isEmpty() ? Optional.empty() : Optional.of(compare(old.get(), content));
    } catch (IOException unreadable) {
      return Optional.empty();
    }
  }

  private BitSet compare(ObjectId old, byte[] content) throws IOException {
    RawText after = new RawText(content);
    BitSet lines = new BitSet();
    RawText text = new RawText(repository.open(old).getCachedBytes());
    for (Edit edit : new HistogramDiff().diff(RawTextComparator.WS_IGNORE_TRAILING, text, after)) {
      lines.set(edit.getBeginB() + 1, edit.getEndB() + 1);
    }
    return lines;
  }

  @Override
  public void close() {
    repository.close();
  }
}
