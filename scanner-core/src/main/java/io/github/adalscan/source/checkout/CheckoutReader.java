package io.github.adalscan.source.checkout;

import io.github.adalscan.source.path.ScanRoots;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads what is checked out straight from the files of git: no program runs, and no setting of the
 * repository or of the user takes effect.
 */
public final class CheckoutReader {
  private static final int MAX_FILE = 4_000_000;
  private static final String LINK = "gitdir:";
  private static final String REFERENCE = "ref:";
  private static final String BRANCHES = "refs/heads/";

  private CheckoutReader() {}

  /** Looks at a folder and the folders above it. */
  public static Checkout read(Path folder) {
    try {
      Path real = folder.toRealPath();
      for (Path root = real; root != null; root = root.getParent()) {
        Path mark = root.resolve(".git");
        if (Files.exists(mark)) {
          return read(mark, ScanRoots.slashed(root.relativize(real).toString()));
        }
      }
    } catch (IOException | InvalidPathException | SecurityException unknown) {
      return Checkout.NONE;
    }
    return Checkout.NONE;
  }

  private static Checkout read(Path mark, String prefix) {
    Path directory = Files.isDirectory(mark) ? mark : linked(mark, LINK).orElse(mark);
    Path common = linked(directory.resolve("commondir"), "").orElse(directory);
    String head = text(directory.resolve("HEAD")).strip();
    Optional<String> name =
        head.startsWith(REFERENCE)
            ? Optional.of(head.substring(REFERENCE.length()).strip())
            : Optional.empty();
    return new Checkout(
        RemoteAddress.of(text(common.resolve("config"))),
        name.map(ref -> revision(directory, common, ref)).orElse(id(head)),
        name.filter(ref -> ref.startsWith(BRANCHES)).map(ref -> ref.substring(BRANCHES.length())),
        prefix);
  }

  /** The folder that a small file names, relative to where the file lies. */
  private static Optional<Path> linked(Path file, String label) {
    String text = text(file).strip();
    Path parent = file.getParent();
    return text.startsWith(label) && !text.isEmpty() && parent != null
        ? Optional.of(parent.resolve(text.substring(label.length()).strip()).normalize())
        : Optional.empty();
  }

  private static Optional<String> revision(Path directory, Path common, String reference) {
    if (reference.contains("..")) {
      return Optional.empty();
    }
    return id(text(directory.resolve(reference)).strip())
        .or(() -> id(text(common.resolve(reference)).strip()))
        .or(() -> packed(text(common.resolve("packed-refs")), reference));
  }

  private static Optional<String> packed(String list, String reference) {
    return list.lines()
        .filter(line -> line.endsWith(" " + reference))
        .findFirst()
        .flatMap(line -> id(line.substring(0, line.indexOf(' '))));
  }

  private static Optional<String> id(String text) {
    boolean hexadecimal = text.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128);
    return hexadecimal && (text.length() == 40 || text.length() == 64)
        ? Optional.of(text)
        : Optional.empty();
  }

  private static String text(Path file) {
    try {
      return Files.isRegularFile(file) && Files.size(file) <= MAX_FILE
          ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          : "";
    } catch (IOException unreadable) {
      return "";
    }
  }
}
