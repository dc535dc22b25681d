package io.github.adalscan.source.ignore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The ignore files that hold for the entries of a directory: its own first, then those of the
 * directories above. {@code .adalscanignore} goes before {@code .gitignore} and also holds in
 * repositories within the tree, where the outer {@code .gitignore} ends.
 *
 * @param own from {@code .adalscanignore}
 * @param git from {@code .gitignore} and {@code .git/info/exclude}
 */
public record IgnoreScope(Optional<Layer> own, Optional<Layer> git) {
  /** Ignores nothing. */
  public static final IgnoreScope NONE = new IgnoreScope(Optional.empty(), Optional.empty());

  static final String OWN_FILE = ".adalscanignore";
  static final String GIT_FILE = ".gitignore";
  static final String GIT_DIRECTORY = ".git";

  /**
   * One ignore file.
   *
   * @param file where the rules stand
   * @param prefixLength how many characters of a path stand before the part that the rules see
   */
  record Layer(IgnoreRules rules, Path file, int prefixLength, Optional<Layer> above) {
    IgnoreRules.Asked ask(Path entry, String name, boolean directory) {
      return new IgnoreRules.Asked(entry, prefixLength, name, directory);
    }
  }

  /** True when there is nothing to ask. */
  public boolean isEmpty() {
    return own.isEmpty() && git.isEmpty();
  }

  /**
   * True when the entry is to be left out.
   *
   * @param name the last part of its path
   */
  public boolean ignores(Path entry, String name, boolean directory) {
    return deciding(entry, name, directory)
        .flatMap(layer -> layer.rules().decide(layer.ask(entry, name, directory)))
        .orElse(false);
  }

  /** The file and line that decide about an entry; empty when none does. */
  public String why(Path entry, String name, boolean directory) {
    return deciding(entry, name, directory)
        .flatMap(
            layer ->
                layer
                    .rules()
                    .why(layer.ask(entry, name, directory))
                    .map(line -> layer.file() + ":" + line))
        .orElse("");
  }

  private Optional<Layer> deciding(Path entry, String name, boolean directory) {
    Optional<Layer> first = deciding(own, entry, name, directory);
    return first.isPresent() ? first : deciding(git, entry, name, directory);
  }

  private static Optional<Layer> deciding(
      Optional<Layer> innermost, Path entry, String name, boolean directory) {
    Optional<Layer> layer = innermost;
    while (layer.isPresent()
        && layer.get().rules().decide(layer.get().ask(entry, name, directory)).isEmpty()) {
      layer = layer.get().above();
    }
    return layer;
  }

  /**
   * The scope of a directory within this one.
   *
   * @param names those entries of the directory whose names begin with a dot
   */
  public IgnoreScope enter(Path directory, List<String> names) throws IOException {
    Optional<Layer> outerGit = git;
    if (names.contains(GIT_DIRECTORY)) {
      outerGit = layer(directory, directory.resolve(".git/info/exclude"), Optional.empty());
    }
    Optional<Layer> innerGit =
        names.contains(GIT_FILE)
            ? layer(directory, directory.resolve(GIT_FILE), outerGit)
            : outerGit;
    Optional<Layer> innerOwn =
        names.contains(OWN_FILE) ? layer(directory, directory.resolve(OWN_FILE), own) : own;
    return new IgnoreScope(innerOwn, innerGit);
  }

  /** A link is not read, as with git: it may point to anything. */
  private static Optional<Layer> layer(Path directory, Path file, Optional<Layer> above)
      throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return above;
    }
    String prefix = directory.toString();
    int length =
        prefix.length() + (prefix.endsWith(directory.getFileSystem().getSeparator()) ? 0 : 1);
    return Optional.of(new Layer(IgnoreRules.read(file), file, length, above));
  }

  /**
   * The scope that a directory inherits when it lies within a repository: the ignore files of the
   * directories above it, from the one with {@code .git} down.
   */
  public static IgnoreScope above(Path directory) throws IOException {
    Deque<Path> chain = new ArrayDeque<>();
    Path at = directory;
    while (at != null && !Files.exists(at.resolve(GIT_DIRECTORY))) {
      at = at.getParent();
      if (at != null) {
        chain.push(at);
      }
    }
    IgnoreScope scope = NONE;
    for (Path parent : at == null ? List.<Path>of() : chain) {
      List<String> files = List.of(GIT_FILE, OWN_FILE);
      List<String> top = List.of(GIT_FILE, OWN_FILE, GIT_DIRECTORY);
      scope = scope.enter(parent, parent.equals(at) ? top : files);
    }
    return scope;
  }
}
