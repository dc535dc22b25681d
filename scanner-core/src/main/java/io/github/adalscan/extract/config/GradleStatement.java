package io.github.adalscan.extract.config;

import io.github.adalscan.extract.text.jvm.JvmToken;
import io.github.adalscan.extract.text.jvm.JvmTokenRow;
import io.github.adalscan.extract.text.lex.Span;
import java.util.List;
import java.util.Set;

/**
 * A statement of a Gradle script.
 *
 * @param tokens at least one
 * @param blocks the statements whose blocks enclose it, the innermost last
 * @param name of the block that the statement opens: its last word outside of brackets
 */
record GradleStatement(List<JvmToken> tokens, List<GradleStatement> blocks, String name)
    implements JvmTokenRow {
  private static final JvmToken NOTHING = new JvmToken(JvmToken.Kind.END, "", 0, 0, new Span(0, 0));

  @Override
  public JvmToken get(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index) : NOTHING;
  }

  int size() {
    return tokens.size();
  }

  static GradleStatement of(List<JvmToken> tokens, List<GradleStatement> blocks) {
    return new GradleStatement(List.copyOf(tokens), blocks, nameOf(tokens));
  }

  private static String nameOf(List<JvmToken> tokens) {
    int depth = 0;
    String name = "";
    for (JvmToken token : tokens) {
      if (token.is("(") || token.is("[")) {
        depth++;
      } else if (token.is(")") || token.is("]")) {
        depth--;
      } else if (depth == 0 && token.isWord()) {
        name = token.text();
      }
    }
    return name;
  }

  /** True when a block of one of some names encloses the statement. */
  boolean inside(Set<String> names) {
    return blocks.stream().anyMatch(block -> names.contains(block.name()));
  }

  boolean hasWord(Set<String> words) {
    return tokens.stream().anyMatch(token -> token.isWord() && words.contains(token.text()));
  }

  /** The index of the first token that is a word; -1 when there is none. */
  int find(String word) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).isWord(word)) {
        return i;
      }
    }
    return -1;
  }
}
