package io.github.adalscan.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Which of some names a Java file spells, told without a parser: cheap enough to ask whether a file
 * is worth one. What cannot be told is taken for spelled.
 */
final class JavaWords {
  private static final Set<String> MAKING = Set.of("implements", "extends", "new");
  private static final WordFilter MAKES = new WordFilter(MAKING);

  /** Files are read byte by byte; letters beyond ASCII are parts of names that nobody asks for. */
  private static final int LETTERS = 256;

  private static final int BYTE = 0xFF;

  private static final boolean[] STARTS = new boolean[LETTERS];
  private static final boolean[] PARTS = new boolean[LETTERS];

  static {
    for (int c = 0; c < LETTERS; c++) {
      STARTS[c] = Character.isJavaIdentifierStart(c);
      PARTS[c] = Character.isJavaIdentifierPart(c);
    }
  }

  /** Names as far as dots join them, and each part of them. */
  private final Set<String> names = new HashSet<>();

  /** What stands behind a dot or a double colon. */
  private final Set<String> members = new HashSet<>();

  /** What is made or implemented. */
  private final Set<String> made = new HashSet<>();

  private final WordFilter wanted;
  private final byte[] text;
  private boolean unclear;
  private boolean functions;
  private boolean making;

  private JavaWords(byte[] text, WordFilter wanted) {
    this.text = text;
    this.wanted = wanted;
  }

  /**
   * The names of a file; everything of a file that cannot be read.
   *
   * @param wanted lets the names pass that are asked for
   */
  static JavaWords of(Path file, WordFilter wanted) {
    try {
      return of(Files.readAllBytes(file), wanted);
    } catch (IOException | SecurityException failed) {
      JavaWords all = new JavaWords(new byte[0], wanted);
      all.unclear = true;
      return all;
    }
  }

  static JavaWords of(byte[] text, WordFilter wanted) {
    JavaWords words = new JavaWords(text, wanted);
    words.read();
    return words;
  }

  private void read() {
    int at = 0;
    while (at < text.length) {
      byte c = text[at];
      if (starts(at)) {
        at = name(at);
      } else {
        making &= c != '{' && c != ';' && c != '(';
        functions |= c == '>' && at > 0 && text[at - 1] == '-';
        functions |= c == ':' && at > 0 && text[at - 1] == ':';
        unclear |= c == 0 || (c == '\\' && at + 1 < text.length && text[at + 1] == 'u');
        at++;
      }
    }
  }

  private boolean starts(int at) {
    return STARTS[text[at] & BYTE];
  }

  /** Reads a name with dots, and all that it begins with. */
  private int name(int start) {
    boolean behind = start > 0 && (text[start - 1] == '.' || text[start - 1] == ':');
    int whole = 0;
    int at = start;
    while (true) {
      int hash = 0;
      int end = at;
      while (end < text.length && PARTS[text[end] & BYTE]) {
        hash = WordFilter.with(hash, (char) (text[end] & BYTE));
        whole = WordFilter.with(whole, (char) (text[end] & BYTE));
        end++;
      }
      word(at, end, hash, at > start || behind);
      add(start, end, whole);
      if (end + 1 >= text.length || text[end] != '.') {
        return end;
      }
      whole = WordFilter.with(whole, '.');
      if (text[end + 1] == '*') {
        add(start, end + 2, WordFilter.with(whole, '*'));
      }
      if (!starts(end + 1)) {
        return end;
      }
      at = end + 1;
    }
  }

  private void word(int start, int end, int hash, boolean member) {
    if (wanted.mayPass(hash)) {
      String word = cut(start, end);
      names.add(word);
      if (member) {
        members.add(word);
      }
      if (making) {
        made.add(word);
      }
    }
    making |= isMaking(start, end, hash);
  }

  private boolean isMaking(int start, int end, int hash) {
    return MAKES.mayPass(hash) && MAKING.contains(cut(start, end));
  }

  private String cut(int start, int end) {
    return new String(text, start, end - start, StandardCharsets.ISO_8859_1);
  }

  private void add(int start, int end, int hash) {
    if (wanted.mayPass(hash)) {
      names.add(cut(start, end));
    }
  }

  /** True when the file spells a name, of one word or of several with dots. */
  boolean spells(String name) {
    return unclear || names.contains(name);
  }

  /** True when it takes in all types of a package. */
  boolean takesIn(String packageName) {
    return unclear || names.contains(packageName + ".*");
  }

  /** True when it calls or names a member of that name. */
  boolean hasMember(String name) {
    return unclear || members.contains(name);
  }

  /** True when it may hold an object of that type of its own: a class, an instance, a function. */
  boolean makes(String simpleName) {
    return unclear || functions || made.contains(simpleName);
  }
}
