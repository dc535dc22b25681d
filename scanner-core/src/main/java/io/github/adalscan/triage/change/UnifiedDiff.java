package io.github.adalscan.triage.change;

import io.github.adalscan.triage.ChangedLines;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lines that a unified diff adds, as {@code git diff} and {@code diff -u} print it. Files that
 * were only renamed add nothing. Immutable.
 */
public final class UnifiedDiff implements ChangedLines {
  private final Map<String, BitSet> added;
  private final String prefix;

  private UnifiedDiff(Map<String, BitSet> added, String prefix) {
    this.added = added;
    this.prefix = prefix;
  }

  /**
   * Reads a diff.
   *
   * @param prefix the way from the root of the repository to the scanned folder, which diffs have
   *     in front of their paths; may be empty
   * @throws ChangeException when the text is no diff; the message names the line
   */
  public static UnifiedDiff parse(String text, String prefix) {
    List<String> lines = text.lines().toList();
    return new UnifiedDiff(new DiffReader(lines).read(), prefix);
  }

  @Override
  public boolean adds(String path, int first, int last) {
    BitSet lines =
        Optional.ofNullable(prefix.isEmpty() ? null : added.get(prefix + "/" + path))
            .or(() -> Optional.ofNullable(added.get(path)))
            .orElseGet(BitSet::new);
    int next = lines.nextSetBit(first);
    return next >= 0 && next <= last;
  }

  /** Reads the lines of a diff one after the other. */
  private static final class DiffReader {
    private final List<String> lines;
    private final Map<String, BitSet> added = new HashMap<>();
    private Optional<BitSet> file = Optional.empty();
    private String old = "";
    private boolean seen;
    private int at;

    DiffReader(List<String> lines) {
      this.lines = lines;
    }

    Map<String, BitSet> read() {
      while (at < lines.size()) {
        String line = lines.get(at++);
        if (line.startsWith("--- ") && at < lines.size() && lines.get(at).startsWith("+++ ")) {
          old = line.substring(4);
          file = file(lines.get(at++).substring(4));
        } else if (line.startsWith("@@@")) {
          throw broken("it is the diff of a merge; write one against a single revision");
        } else if (line.startsWith("@@")) {
          hunk(line);
        } else if (line.startsWith("diff ")) {
          file = Optional.empty();
          seen = true;
        }
      }
      if (!seen && lines.stream().anyMatch(line -> !line.isBlank())) {
        at = 1;
        throw broken("it is no unified diff");
      }
      return added;
    }

    private Optional<BitSet> file(String name) {
      seen = true;
      String path = DiffPaths.added(old, name);
      return Optional.of(
          path.isEmpty() ? new BitSet() : added.computeIfAbsent(path, key -> new BitSet()));
    }

    private void hunk(String header) {
      BitSet target = file.orElseThrow(() -> broken("a hunk stands before any '+++' line"));
      HunkHeader hunk =
          HunkHeader.parse(header).orElseThrow(() -> broken("'@@' is not understood"));
      int before = hunk.oldLines();
      int after = hunk.newLines();
      int number = hunk.newStart();
      while (before > 0 || after > 0) {
        if (at == lines.size()) {
          throw broken("the diff ends within a hunk");
        }
        String line = lines.get(at++);
        char kind = line.isEmpty() ? ' ' : line.charAt(0);
        switch (kind) {
          case '+' -> {
            target.set(number++);
            after--;
          }
          case '-' -> before--;
          case ' ' -> {
            number++;
            before--;
            after--;
          }
          case '\\' -> {} // no line feed at the end of the file
          default -> throw broken("a line of a hunk begins with '" + kind + "'");
        }
      }
    }

    private ChangeException broken(String why) {
      return new ChangeException("line " + at + ": " + why);
    }
  }
}
