package io.github.adalscan.source.walk;

import io.github.adalscan.source.ignore.IgnoreScope;
import io.github.adalscan.source.path.Globs;
import io.github.adalscan.source.path.LinkTargets;
import io.github.adalscan.source.path.ScanRoots;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Finds the files below some roots, several directories at a time. Each entry costs one look at its
 * attributes. Symbolic links are left out, except for a root that is one, unless they are to be
 * followed; what can not be read is told and passed over.
 */
final class FileWalker {
  private static final Set<String> VERSION_CONTROL = Set.of(".git", ".hg", ".svn");

  private static final LinkOption[] NO_LINKS = {LinkOption.NOFOLLOW_LINKS};

  /** Larger directories are handed out in parts. */
  private static final int BATCH = 128;

  private final WalkOptions options;
  private final ScanRoots roots;
  private final Globs includes;
  private final Globs excludes;
  private final Queue<Link> links = new ConcurrentLinkedQueue<>();

  FileWalker(WalkOptions options, ScanRoots roots) {
    this.options = options;
    this.roots = roots;
    this.includes = new Globs(options.includes());
    this.excludes = new Globs(options.excludes());
  }

  /** What a directory holds; the name is the last part of the path. */
  private record Entry(Path path, String name) {}

  /** A symbolic link that waits to be followed, and the scope where it stands. */
  private record Link(Entry entry, IgnoreScope scope) {}

  /** A piece of the walk. */
  private sealed interface Task {
    /** A directory to list, and the scope that it inherits. */
    record Directory(Path path, IgnoreScope outer) implements Task {}

    /** Some entries of one directory. */
    record Entries(List<Entry> entries, IgnoreScope scope) implements Task {}

    /** A file that came before the sink was ready for it. */
    record Found(Path path, long size) implements Task {}
  }

  /**
   * Walks all roots.
   *
   * @param sinks makes one sink for each thread
   * @param before what the calling thread does first, while others walk
   */
  void walk(int threads, Supplier<? extends FileSink> sinks, Runnable before) {
    WorkQueue<Task> queue = new WorkQueue<>();
    FileSink starting = sinks.get();
    for (Path root : roots.roots()) {
      start(root, queue, starting);
    }
    queue.run(threads, () -> worker(sinks.get()), before);
    LinkTargets targets = new LinkTargets(roots.roots());
    while (!links.isEmpty()) {
      WorkQueue<Task> more = new WorkQueue<>();
      follow(targets, more, starting);
      more.run(threads, () -> worker(sinks.get()));
    }
  }

  /** In the order of their paths, so that the same of several links to one target counts. */
  private void follow(LinkTargets targets, WorkQueue<Task> queue, FileSink sink) {
    List<Link> waiting = new ArrayList<>(links);
    links.clear();
    waiting.sort(Comparator.comparing(link -> link.entry.path));
    waiting.forEach(link -> follow(link, targets, queue, sink));
  }

  private void follow(Link link, LinkTargets targets, WorkQueue<Task> queue, FileSink sink) {
    Path path = link.entry.path;
    try {
      if (!targets.isNew(path.toRealPath())) {
        sink.skipped(SkipReason.SYMLINK, path, () -> "its target is read elsewhere");
        return;
      }
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        enter(link.entry, link.scope, queue, sink);
      } else {
        found(link.entry, attributes, queue, sink);
      }
    } catch (IOException dangling) {
      sink.skipped(SkipReason.SYMLINK, path, () -> "it leads nowhere");
    }
  }

  private WorkQueue.Worker<Task> worker(FileSink sink) {
    return (task, queue) -> {
      if (task instanceof Task.Directory directory) {
        list(directory, queue, sink);
      } else if (task instanceof Task.Entries some) {
        some.entries.forEach(entry -> visit(entry, some.scope, queue, sink));
      } else if (task instanceof Task.Found file) {
        sink.file(file.path, file.size);
      }
    };
  }

  private void start(Path root, WorkQueue<Task> queue, FileSink sink) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(root, BasicFileAttributes.class);
      if (attributes.isDirectory()) {
        boolean obey = options.respectIgnoreFiles();
        queue.add(new Task.Directory(root, obey ? IgnoreScope.above(root) : IgnoreScope.NONE));
      } else {
        found(new Entry(root, name(root)), attributes, queue, sink);
      }
    } catch (IOException e) {
      sink.unreadable(root, e);
    }
  }

  private void list(Task.Directory directory, WorkQueue<Task> queue, FileSink sink) {
    List<Entry> entries = new ArrayList<>();
    List<String> hidden = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory.path)) {
      for (Path entry : stream) {
        String name = name(entry);
        if (name.startsWith(".")) {
          hidden.add(name);
        }
        if (!VERSION_CONTROL.contains(name)) {
          entries.add(new Entry(entry, name));
        }
      }
    } catch (DirectoryIteratorException e) {
      sink.unreadable(directory.path, new IOException("its listing broke off", e));
    } catch (IOException e) {
      sink.unreadable(directory.path, e);
    }
    hand(entries, scope(directory, hidden, sink), queue, sink);
  }

  /** The same as its file name, without a path of its own. */
  private static String name(Path path) {
    String text = path.toString();
    return text.substring(text.lastIndexOf(File.separatorChar) + 1);
  }

  private IgnoreScope scope(Task.Directory directory, List<String> hidden, FileSink sink) {
    if (!options.respectIgnoreFiles() || hidden.isEmpty()) {
      return directory.outer;
    }
    try {
      return directory.outer.enter(directory.path, hidden);
    } catch (IOException e) {
      sink.unreadable(directory.path, e);
      return directory.outer;
    }
  }

  private void hand(List<Entry> entries, IgnoreScope scope, WorkQueue<Task> queue, FileSink sink) {
    for (int i = BATCH; i < entries.size(); i += BATCH) {
      queue.add(new Task.Entries(entries.subList(i, Math.min(i + BATCH, entries.size())), scope));
    }
    for (Entry entry : entries.subList(0, Math.min(BATCH, entries.size()))) {
      visit(entry, scope, queue, sink);
    }
  }

  private void visit(Entry entry, IgnoreScope scope, WorkQueue<Task> queue, FileSink sink) {
    Path path = entry.path;
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(path, BasicFileAttributes.class, NO_LINKS);
      boolean directory = attributes.isDirectory() && !attributes.isOther();
      if (roots.several() && roots.roots().contains(path) && !attributes.isSymbolicLink()) {
        return; // a root of its own
      }
      if (!scope.isEmpty() && scope.ignores(path, entry.name, directory)) {
        sink.skipped(SkipReason.IGNORED, path, () -> ignoring(entry, scope, directory));
      } else if (attributes.isSymbolicLink() && options.followLinks()) {
        links.add(new Link(entry, scope));
      } else if (directory) {
        enter(entry, scope, queue, sink);
      } else {
        found(entry, attributes, queue, sink);
      }
    } catch (IOException e) {
      sink.unreadable(path, e);
    }
  }

  private void enter(Entry directory, IgnoreScope scope, WorkQueue<Task> queue, FileSink sink) {
    if (isExcluded(directory, true)) {
      sink.skipped(SkipReason.EXCLUDED, directory.path, () -> excluding(directory, true));
    } else {
      queue.add(new Task.Directory(directory.path, scope));
    }
  }

  private void found(
      Entry file, BasicFileAttributes attributes, WorkQueue<Task> queue, FileSink sink) {
    if (attributes.isSymbolicLink()) {
      sink.skipped(SkipReason.SYMLINK, file.path, () -> "--follow-symlinks reads it");
    } else if (!attributes.isRegularFile()) {
      sink.skipped(SkipReason.SPECIAL, file.path, () -> "");
    } else if (isExcluded(file, false)) {
      sink.skipped(SkipReason.EXCLUDED, file.path, () -> excluding(file, false));
    } else if (!isIncluded(file)) {
      sink.skipped(SkipReason.EXCLUDED, file.path, () -> "no --include matches it");
    } else if (sink.isReady()) {
      sink.file(file.path, attributes.size());
    } else {
      queue.addLast(new Task.Found(file.path, attributes.size()));
    }
  }

  /** Directories above were asked about before, unless they lie above a root. */
  private boolean isExcluded(Entry entry, boolean directory) {
    boolean possible = roots.several() || excludes.mayMatch(entry.name);
    return possible && excludes.matches(roots.relative(entry.path), directory);
  }

  private String ignoring(Entry entry, IgnoreScope scope, boolean directory) {
    String why = scope.why(entry.path, entry.name, directory);
    return why.startsWith(roots.base().toString())
        ? why.substring(roots.base().toString().length() + 1)
        : why;
  }

  private String excluding(Entry entry, boolean directory) {
    return excludes.matching(roots.relative(entry.path), directory).orElse("");
  }

  private boolean isIncluded(Entry file) {
    return options.includes().isEmpty() || includes.matches(roots.relative(file.path), false);
  }
}
