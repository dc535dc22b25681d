package io.github.adalscan.source.search;

import io.github.adalscan.source.text.ByteEncoding;
import io.github.adalscan.source.text.FoldedLines;
import io.github.adalscan.source.text.ScriptHead;
import io.github.adalscan.source.text.UnicodeEscapes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Searches files for the keywords of a prefilter, piece by piece through one buffer, so that a
 * large file costs no memory. For one thread.
 */
public final class FileSearcher {
  /** What a search found out about a file. */
  public enum Outcome {
    MATCH,
    NO_MATCH,
    BINARY
  }

  /** The size of a piece, a multiple of every unit of an encoding. */
  static final int PIECE = 64 << 10;

  /** Nearly every binary file shows a zero here; files with a keyword are looked at closer. */
  private static final int QUICK_HEAD = 512;

  private static final Set<OpenOption> READ = Set.of(StandardOpenOption.READ);

  private final Prefilter prefilter;
  private final ByteBuffer piece = ByteBuffer.allocateDirect(PIECE);
  private final byte[] bytes;
  private final Hits hits = new Hits();

  /** How many of the bytes are of the file searched last; none where it is larger than a piece. */
  private int head;

  /** Searches for the keywords of a prefilter. */
  public FileSearcher(Prefilter prefilter) {
    this.prefilter = prefilter;
    this.bytes = new byte[prefilter.longest() + PIECE + UnicodeEscapes.MAX_HELD];
  }

  /** The keywords of all files so far; perhaps also some of binary files. */
  public Set<String> found() {
    return prefilter.keywords(hits.numbers());
  }

  /** True when what was found last counts even where no dependencies are declared. */
  public boolean countsEverywhere() {
    return hits.countsEverywhere();
  }

  /** True when what was found last counts without company. */
  public boolean countsAlone() {
    return hits.countsAlone();
  }

  /** True when the file searched last may be a script that names its dependencies on top. */
  public boolean namesDependencies() {
    return ScriptHead.namesDependencies(bytes, head);
  }

  /**
   * Searches one file.
   *
   * @param size in bytes as the walk saw it; what was appended since is not looked at
   */
  public Outcome search(Path file, long size) throws IOException {
    if (size == 0) {
      return Outcome.NO_MATCH;
    }
    hits.next();
    try (SeekableByteChannel channel = Files.newByteChannel(file, READ)) {
      Outcome outcome = search(channel, size);
      boolean folded = FoldedLines.in(file) && size <= PIECE && outcome != Outcome.BINARY;
      return folded ? searchJoined((int) size) : outcome;
    }
  }

  /** Searches the bytes once more, with their lines joined. */
  private Outcome searchJoined(int length) {
    prefilter.search(bytes, FoldedLines.join(bytes, length), hits);
    return hits.hasKeyword() ? Outcome.MATCH : Outcome.NO_MATCH;
  }

  /**
   * Searches a file whose name says that it is text, though a zero byte in it says otherwise.
   *
   * @return never {@link Outcome#BINARY}
   */
  public Outcome searchAnyway(Path file, long size) throws IOException {
    hits.next();
    try (SeekableByteChannel channel = Files.newByteChannel(file, READ)) {
      return inPieces(channel, size, ByteEncoding.BYTES);
    }
  }

  private Outcome search(SeekableByteChannel channel, long size) throws IOException {
    int length = fill(channel, size);
    piece.get(bytes, 0, length);
    head = size > PIECE ? 0 : length;
    int looked = size > PIECE ? ByteEncoding.BINARY_HEAD : QUICK_HEAD;
    ByteEncoding encoding = ByteEncoding.of(bytes, length, looked);
    if (encoding == ByteEncoding.BINARY) {
      return Outcome.BINARY;
    }
    if (size > PIECE || encoding.unit() > 1) {
      return inPieces(channel, size, encoding);
    }
    prefilter.search(bytes, length, hits);
    if (hits.hasEscape()) {
      return textOrBinary(length, inPieces(channel, size, encoding));
    }
    return hits.hasKeyword() ? textOrBinary(length, Outcome.MATCH) : Outcome.NO_MATCH;
  }

  private Outcome textOrBinary(int length, Outcome outcome) {
    boolean binary = ByteEncoding.hasZero(bytes, Math.min(length, ByteEncoding.BINARY_HEAD));
    return binary ? Outcome.BINARY : outcome;
  }

  private Outcome inPieces(SeekableByteChannel channel, long size, ByteEncoding encoding)
      throws IOException {
    pass(channel, size, encoding, false);
    if (hits.hasEscape()) {
      pass(channel, size, encoding, true);
    }
    return hits.hasKeyword() ? Outcome.MATCH : Outcome.NO_MATCH;
  }

  /** Goes through the whole file; pieces overlap by the length of the longest keyword. */
  private void pass(SeekableByteChannel channel, long size, ByteEncoding encoding, boolean unescape)
      throws IOException {
    channel.position(0);
    UnicodeEscapes escapes = new UnicodeEscapes();
    long left = size;
    int kept = 0;
    while (left > 0) {
      int read = fill(channel, left);
      left = read == 0 ? 0 : left - read;
      int added = narrow(encoding, kept);
      int end = unescape ? escapes.replace(bytes, kept, added) : kept + added;
      prefilter.search(bytes, end, hits);
      kept = Math.min(end, prefilter.longest());
      System.arraycopy(bytes, end - kept, bytes, 0, kept);
    }
  }

  /** Fills the piece with the next bytes of the file; fewer than asked for only at its end. */
  private int fill(SeekableByteChannel channel, long left) throws IOException {
    piece.clear().limit((int) Math.min(PIECE, left));
    while (piece.hasRemaining() && channel.read(piece) > 0) {
      // a read may give less than asked for
    }
    piece.flip();
    return piece.limit();
  }

  /**
   * Appends the piece to the bytes, each unit as one byte. A unit outside of ASCII becomes a byte
   * that no keyword holds.
   *
   * @return how many bytes were appended
   */
  private int narrow(ByteEncoding encoding, int at) {
    int unit = encoding.unit();
    int units = piece.limit() / unit;
    if (unit == 1) {
      piece.get(bytes, at, units);
      return units;
    }
    int lowest = encoding.bigEndian() ? unit - 1 : 0;
    for (int i = 0; i < units; i++) {
      bytes[at + i] = narrowed(i * unit, unit, lowest);
    }
    return units;
  }

  private byte narrowed(int start, int unit, int lowest) {
    for (int i = 0; i < unit; i++) {
      if (i != lowest && piece.get(start + i) != 0) {
        return (byte) 0xff;
      }
    }
    return piece.get(start + lowest);
  }
}
