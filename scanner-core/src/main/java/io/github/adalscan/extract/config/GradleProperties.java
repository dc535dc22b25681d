package io.github.adalscan.extract.config;

import io.github.adalscan.extract.text.jvm.JvmToken;
import io.github.adalscan.extract.text.lex.FactCollector;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Set;

/** Values that a script gives a name: {@code ext} properties, variables, maps of both. */
final class GradleProperties {
  private static final Set<String> PREFIXES =
      Set.of("ext", "extra", "project", "rootProject", "gradle", "this");
  private static final Set<String> MODIFIERS =
      Set.of(
          "def", "val", "var", "final", "const", "private", "static", "String", "by", "lateinit");

  private final FactCollector facts;

  GradleProperties(FactCollector facts) {
    this.facts = facts;
  }

  void read(GradleStatement statement, Set<JvmToken> used) {
    int assign = assignment(statement);
    if (assign > 0) {
      readValue(statement, name(statement, assign), assign + 1, used);
    } else if (statement.find("set") >= 0) {
      readSetter(statement, statement.find("set"), used);
    } else if (statement.find("by") > 0 && statement.find("extra") > 0) {
      int extra = statement.find("extra");
      readValue(statement, name(statement, statement.find("by")), extra + 1, used);
    }
  }

  /** The index of the equals sign outside of brackets, past {@code ['name']}; -1 without one. */
  private static int assignment(GradleStatement statement) {
    int depth = 0;
    for (int i = 0; i < statement.size(); i++) {
      JvmToken token = statement.get(i);
      depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
      if (depth == 0 && (token.is("=") || token.is("+="))) {
        return i;
      }
    }
    return -1;
  }

  /** The dotted name in front of an assignment, without modifiers, types and scopes. */
  static String name(GradleStatement statement, int end) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < end; i++) {
      JvmToken token = statement.get(i);
      if (token.is(":")) {
        break;
      }
      boolean before = name.isEmpty() && token.isWord();
      boolean scope = before && PREFIXES.contains(token.text()) && i + 1 < end;
      boolean modifier = before && MODIFIERS.contains(token.text()) && i + 1 < end;
      if ((token.isWord() || token.isText()) && !scope && !modifier) {
        name.append(name.isEmpty() ? "" : ".").append(token.text());
      }
    }
    return name.toString();
  }

  /** {@code set("name", "value")}. */
  private void readSetter(GradleStatement statement, int at, Set<JvmToken> used) {
    JvmToken key = statement.get(at + 2);
    JvmToken value = statement.get(at + 4);
    boolean pair = statement.get(at + 1).is("(") && key.isText() && statement.get(at + 3).is(",");
    if (pair && value.isText() && used.add(value)) {
      used.add(key);
      add(key.text(), key, value);
    }
  }

  /** A string, a call with a string, or maps and lists of strings. */
  private void readValue(GradleStatement statement, String name, int from, Set<JvmToken> used) {
    Deque<String> keys = new ArrayDeque<>();
    String pending = "";
    JvmToken keyToken = statement.get(0);
    for (int i = from; i < statement.size(); i++) {
      JvmToken token = statement.get(i);
      boolean isKey =
          !keys.isEmpty() && (statement.get(i + 1).is(":") || statement.get(i + 1).isWord("to"));
      if (token.is("[") || token.is("(")) {
        keys.push(pending);
        pending = "";
      } else if (token.is("]") || token.is(")")) {
        pending = keys.isEmpty() ? "" : keys.pop();
      } else if (isKey && (token.isWord() || token.isText())) {
        pending = token.text();
        keyToken = token;
        i++;
      } else if (token.is(",")) {
        pending = "";
      } else if (token.isText() && isWhole(statement, i) && used.add(token)) {
        add(path(name, keys, pending), keyToken, token);
      }
    }
  }

  /** False for a part of a concatenation or of a choice, which alone is not the value. */
  private static boolean isWhole(GradleStatement statement, int index) {
    JvmToken before = statement.get(index - 1);
    JvmToken after = statement.get(index + 1);
    return !before.is("+") && !after.is("+") && !before.is("?") && !before.is("?:");
  }

  static String path(String name, Deque<String> keys, String last) {
    StringBuilder path = new StringBuilder(name);
    Iterator<String> outerFirst = keys.descendingIterator();
    while (outerFirst.hasNext()) {
      String key = outerFirst.next();
      path.append(key.isEmpty() ? "" : "." + key);
    }
    return path.append(last.isEmpty() ? "" : "." + last).toString();
  }

  private void add(String key, JvmToken keyToken, JvmToken value) {
    facts.config(
        key,
        value.text(),
        "",
        facts.source().region(keyToken.content().start(), keyToken.content().end()),
        value.content().start(),
        value.content().end());
  }
}
