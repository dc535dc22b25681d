package io.github.adalscan.cli.option;

import io.github.adalscan.cli.argument.CommandNames;
import io.github.adalscan.cli.argument.PlainScan;
import io.github.adalscan.cli.terminal.Failures;
import io.github.adalscan.cli.terminal.TemporaryFolder;
import io.github.adalscan.cli.terminal.Terminal;
import io.github.adalscan.cli.terminal.UsageException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which paths are scanned. */
final class PathOptions {
  private static final Path STANDARD_INPUT = Path.of("-");

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files or folders; - reads one file from standard input.")
  private List<Path> paths = new ArrayList<>();

  @Option(
      names = "--files-from",
      paramLabel = "FILE",
      description =
          "Scan the paths that this file lists, a line each or ended by NUL; - for standard input.")
  private @Nullable Path list;

  @Option(
      names = "--stdin-filename",
      paramLabel = "NAME",
      description = "The name of the file that standard input holds (default: stdin.java).")
  private String stdinName = "stdin.java";

  /** Takes over what plain arguments say. */
  void take(PlainScan plain) {
    paths.addAll(plain.paths());
  }

  /**
   * The paths that were named; the current folder when there are none.
   *
   * @throws UsageException when one does not exist
   */
  List<Path> existing() {
    return checked(paths.isEmpty() ? List.of(Path.of(".")) : paths);
  }

  /**
   * The paths to scan.
   *
   * @param terminal whose standard input is read where {@code -} asks for it
   * @param folder where a file is put that standard input holds
   * @throws UsageException when a path does not exist or a list cannot be read
   */
  List<Path> resolve(Terminal terminal, TemporaryFolder folder) {
    List<Path> all = new ArrayList<>();
    for (Path path : paths) {
      all.add(path.equals(STANDARD_INPUT) ? received(terminal, folder) : path);
    }
    Optional.ofNullable(list).ifPresent(file -> all.addAll(listed(file, terminal)));
    if (all.size() > 1 && paths.contains(STANDARD_INPUT)) {
      throw new UsageException("'-' stands for the only file; leave the other paths out.");
    }
    return checked(all.isEmpty() && list == null ? List.of(Path.of(".")) : all);
  }

  /** True when a path or the list of paths is standard input. */
  boolean takesInput() {
    return paths.contains(STANDARD_INPUT) || STANDARD_INPUT.equals(list);
  }

  private static List<Path> checked(List<Path> roots) {
    for (Path root : roots) {
      if (!Files.exists(root)) {
        throw new UsageException("There is no file or folder '" + root + "'" + hint(root));
      }
      if (!Files.isReadable(root)) {
        throw new UsageException("'" + root + "' cannot be read: access is denied.");
      }
    }
    return roots;
  }

  /** A single word may have been meant as a command, an error as a question. */
  private static String hint(Path root) {
    if (root.toString().contains("AADSTS")) {
      return "; 'adalscan explain' answers for errors.";
    }
    return CommandNames.guess(root.toString())
        .map(name -> "; did you mean 'adalscan " + name + "'?")
        .orElse(".");
  }

  private Path received(Terminal terminal, TemporaryFolder folder) {
    Path name = path(stdinName).normalize();
    if (name.isAbsolute() || name.startsWith("..")) {
      throw new UsageException("--stdin-filename takes a relative path, not '" + stdinName + "'.");
    }
    try (InputStream in = terminal.in()) {
      return folder.write(name, in);
    } catch (IOException failed) {
      throw new UsageException("Standard input cannot be read: " + Failures.reason(failed));
    }
  }

  private static List<Path> listed(Path file, Terminal terminal) {
    try {
      byte[] bytes =
          file.equals(STANDARD_INPUT) ? terminal.in().readAllBytes() : Files.readAllBytes(file);
      String text = new String(bytes, StandardCharsets.UTF_8);
      String separator = text.indexOf('\0') >= 0 ? "\0" : "\\R";
      return Arrays.stream(text.split(separator))
          .filter(line -> !line.isBlank())
          .map(PathOptions::path)
          .toList();
    } catch (IOException failed) {
      throw new UsageException(
          "The list '" + file + "' cannot be read: " + Failures.reason(failed));
    }
  }

  private static Path path(String text) {
    try {
      return Path.of(text);
    } catch (InvalidPathException wrong) {
      throw new UsageException("'" + text + "' is no path: " + wrong.getReason() + ".");
    }
  }
}
