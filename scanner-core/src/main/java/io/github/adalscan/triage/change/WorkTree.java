package io.github.adalscan.triage.change;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.diff.Edit;
import org.eclipse.jgit.diff.HistogramDiff;
import org.eclipse.jgit.diff.RawText;
import org.eclipse.jgit.diff.RawTextComparator;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/**
 * The files of a working tree beside what they were at a commit. A submodule is compared with the
 * commit that this one names for it.
 */
final class WorkTree implements AutoCloseable {
  private final Repository repository;
  private final Path root;
  private final Map<String, ObjectId> before;
  private final Renames renames;
  private final Map<Path, WorkTree> submodules = new TreeMap<>();

  private WorkTree(Repository repository, Map<String, ObjectId> before) throws IOException {
    this.repository = repository;
    this.root = repository.getWorkTree().toPath().toRealPath();
    this.before = before;
    this.renames = new Renames(repository, root, before);
  }

  /**
   * Compares with a commit.
   *
   * @throws MissingObjectException when the repository does not have it
   */
  static WorkTree at(Repository repository, ObjectId commit) throws IOException {
    RevisionTree files = RevisionTree.at(repository, commit);
    WorkTree tree = new WorkTree(repository, files.files());
    for (Map.Entry<String, ObjectId> link : files.submodules().entrySet()) {
      Path folder = tree.root.resolve(link.getKey());
      if (Files.exists(folder.resolve(".git"))) {
        tree.submodules.put(folder, submodule(link.getKey(), folder, link.getValue()));
      }
    }
    return tree;
  }

  private static WorkTree submodule(String name, Path folder, ObjectId commit) throws IOException {
    try {
      return at(open(folder), commit);
    } catch (MissingObjectException cut) {
      throw new ChangeException(
          "the submodule '" + name + "' has no commit " + commit.name() + "; fetch it", cut);
    }
  }

  /** The repository around a folder. */
  static Repository open(Path folder) throws IOException {
    FileRepositoryBuilder builder = new FileRepositoryBuilder().findGitDir(folder.toFile());
    if (builder.getGitDir() == null) {
      throw new ChangeException("'" + folder + "' is not within a git repository");
    }
    Repository repository = builder.setMustExist(true).build();
    if (repository.isBare()) {
      throw new ChangeException("the git repository has no working tree");
    }
    return repository;
  }

  /**
   * The lines that a file has and had not.
   *
   * @param file its real path
   * @return empty when all of it was added
   */
  Optional<BitSet> added(Path file) throws IOException {
    for (Map.Entry<Path, WorkTree> submodule : submodules.entrySet()) {
      if (file.startsWith(submodule.getKey())) {
        return submodule.getValue().added(file);
      }
    }
    byte[] content = Files.readAllBytes(file);
    String name = root.relativize(file).toString().replace(File.separatorChar, '/');
    Optional<ObjectId> old =
        Optional.ofNullable(before.get(name)).or(() -> renames.of(name, content));
    return old.isEmpty() ? Optional.empty() : Optional.of(compare(old.get(), content));
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
    submodules.values().forEach(WorkTree::close);
    repository.close();
  }
}
