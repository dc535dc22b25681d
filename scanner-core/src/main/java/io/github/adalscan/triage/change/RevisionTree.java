package io.github.adalscan.triage.change;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.errors.IncorrectObjectTypeException;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.errors.RevisionSyntaxException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.revwalk.filter.RevFilter;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * What a commit holds, by path.
 *
 * @param files contents
 * @param submodules the commits at which they are
 */
record RevisionTree(Map<String, ObjectId> files, Map<String, ObjectId> submodules) {
  /** The commit at which the work left a revision: the merge base. */
  static ObjectId start(Repository repository, String revision) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit given = walk.parseCommit(resolve(repository, revision));
      Optional<ObjectId> head = Optional.ofNullable(repository.resolve(Constants.HEAD));
      return head.isPresent()
          ? mergeBase(walk, given, walk.parseCommit(head.get()), revision).copy()
          : given.copy();
    } catch (MissingObjectException shallow) {
      throw new ChangeException(
          "the history of the repository is cut off before '" + revision + "'; fetch more of it",
          shallow);
    }
  }

  private static ObjectId resolve(Repository repository, String revision) throws IOException {
    try {
      return Optional.ofNullable(repository.resolve(revision + "^{commit}"))
          .orElseThrow(() -> new ChangeException("there is no revision '" + revision + "'"));
    } catch (RevisionSyntaxException | IncorrectObjectTypeException wrong) {
      throw new ChangeException("there is no revision '" + revision + "'", wrong);
    }
  }

  private static RevCommit mergeBase(RevWalk walk, RevCommit given, RevCommit head, String revision)
      throws IOException {
    walk.setRevFilter(RevFilter.MERGE_BASE);
    walk.markStart(given);
    walk.markStart(head);
    return Optional.ofNullable(walk.next())
        .orElseThrow(
            () -> new ChangeException("'" + revision + "' and HEAD have no commit in common"));
  }

  /**
   * The files of a commit.
   *
   * @throws MissingObjectException when the repository does not have it
   */
  static RevisionTree at(Repository repository, ObjectId commit) throws IOException {
    RevisionTree all = new RevisionTree(new TreeMap<>(), new TreeMap<>());
    try (RevWalk commits = new RevWalk(repository);
        TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(commits.parseCommit(commit).getTree());
      walk.setRecursive(true);
      while (walk.next()) {
        int type = walk.getRawMode(0) & FileMode.TYPE_MASK;
        if (type == FileMode.TYPE_FILE) {
          all.files.put(walk.getPathString(), walk.getObjectId(0));
        } else if (type == FileMode.TYPE_GITLINK) {
          all.submodules.put(walk.getPathString(), walk.getObjectId(0));
        }
      }
    }
    return all;
  }
}
