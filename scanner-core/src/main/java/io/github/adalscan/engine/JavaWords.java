package io.github.adalscan.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * The names that a Java file spells, told apart without a parser: cheap enough to ask whether a
 * file is worth one. What cannot be told is taken for spelled.
 */
final class JavaWords {
  private static final Set<String> MAKING = Set.of("implements", "extends", "new");

  /** Names as far as dots join them, and each part of them. */
  private final Set<String> names = new HashSet<>();

  /** What stands behind a dot or a double colon. */
  private final Set<String> members = new HashSet<>();

  /** What is made or implemented. */
  private final Set<String> made = new HashSet<>();

  private final String text;
  private boolean unclear;
  private boolean functions;
  private boolean making;

  private JavaWords(String text) {
    this.text = text;
  }

  /** The names of a file; everything of a file that cannot be read. */
  static JavaWords of(Path file) {
    try {
      return of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    } catch (IOException | SecurityException failed) {
      JavaWords all = new JavaWords("");
      all.unclear = true;
      return all;
    }
  }

  static JavaWords of(String text) {
    JavaWords words = new JavaWords(text);
    words.unclear = text.indexOf('\0') >= 0 || text.contains("\\u");
    words.read();
    return words;
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isJavaIdentifierStart(c)) {
        at = name(at);
      } else {
        making &= c != '{' && c != ';' && c != '(';
        functions |= c == '>' && at > 0 && text.charAt(at - 1) == '-';
        functions |= c == ':' && at > 0 && text.charAt(at - 1) == ':';
        at++;
      }
    }
  }

  /** Reads a name with dots, and all that it begins with. */
  private int name(int start) {
    boolean behind = start > 0 && (text.charAt(start - 1) == '.' || text.charAt(start - 1) == ':');
    int at = start;
    while (true) {
      int end = wordEnd(at);
      String word = text.substring(at, end);
      names.add(word);
      if (at > start) {
        names.add(text.substring(start, end));
      }
      if (at > start || behind) {
        members.add(word);
      }
      if (making) {
        made.add(word);
      }
      making |= MAKING.contains(word);
      if (end + 1 >= text.length() || text.charAt(end) != '.') {
        return end;
      }
      if (text.charAt(end + 1) == '*') {
        names.add(text.substring(start, end) + ".*");
      }
      if (!Character.isJavaIdentifierStart(text.charAt(end + 1))) {
        return end;
      }
      at = end + 1;
    }
  }

  private int wordEnd(int start) {
    int end = start + 1;
    while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
      end++;
    }
    return end;
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
