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

/** Finds the files that a change started from. */
final class RevisionTree {
  private RevisionTree() {}

  /** The files of the commit at which the work left a revision, by path: the merge base. */
  static Map<String, ObjectId> before(Repository repository, String revision) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit given = walk.parseCommit(resolve(repository, revision));
      Optional<ObjectId> head = Optional.ofNullable(repository.resolve(Constants.HEAD));
      RevCommit start =
          head.isPresent() ? mergeBase(walk, given, walk.parseCommit(head.get()), revision) : given;
      return files(repository, walk.parseCommit(start));
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
    RevCommit base = walk.next();
    walk.reset();
    walk.setRevFilter(RevFilter.ALL);
    return Optional.ofNullable(base)
        .orElseThrow(
            () -> new ChangeException("'" + revision + "' and HEAD have no commit in common"));
  }

  private static Map<String, ObjectId> files(Repository repository, RevCommit commit)
      throws IOException {
    Map<String, ObjectId> files = new TreeMap<>();
    try (TreeWalk walk = new TreeWalk(repository)) {
      walk.addTree(commit.getTree());
      walk.setRecursive(true);
      while (walk.next()) {
        boolean isFile = (walk.getRawMode(0) & FileMode.TYPE_MASK) == FileMode.TYPE_FILE;
        if (isFile) {
          files.put(walk.getPathString(), walk.getObjectId(0));
        }
      }
    }
    return files;
  }
}
