package io.github.adalscan.extract.text.jvm;

import io.github.adalscan.extract.text.jvm.JvmToken.Kind;
import io.github.adalscan.extract.text.lex.Span;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** The tokens of a file with their matching brackets. */
final class JvmTokens implements JvmTokenRow {
  private static final int LONGEST_TYPE_ARGUMENTS = 60;
  private final List<JvmToken> tokens;
  private final JvmToken last;
  private final int[] matches;

  JvmTokens(List<JvmToken> tokens, int length) {
    this.tokens = tokens;
    this.last = new JvmToken(Kind.END, "", length, length, new Span(length, length));
    this.matches = matches(tokens);
  }

  /** Pairs brackets; one that closes nothing, or is closed by another kind, has no match. */
  private static int[] matches(List<JvmToken> tokens) {
    int[] matches = new int[tokens.size()];
    Arrays.fill(matches, -1);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < matches.length; i++) {
      JvmToken token = tokens.get(i);
      int kind = token.kind() == Kind.SYMBOL ? "([{)]}".indexOf(token.text()) : -1;
      if (kind >= 0 && kind < 3) {
        open.push(i);
      } else if (kind >= 3 && !open.isEmpty()) {
        int opener = open.peek();
        if ("([{".indexOf(tokens.get(opener).text()) == kind - 3) {
          matches[opener] = i;
          matches[i] = open.pop();
        } else if (kind == 5) {
          // A brace closes whatever was left open inside its block.
          open.pop();
          i--;
        }
      }
    }
    return matches;
  }

  int size() {
    return tokens.size();
  }

  @Override
  public JvmToken get(int index) {
    return index >= 0 && index < tokens.size() ? tokens.get(index) : last;
  }

  /** The index of the bracket that closes the one at {@code index}; -1 when there is none. */
  int close(int index) {
    int match = index < matches.length ? matches[index] : -1;
    return match > index ? match : -1;
  }

  /**
   * The index behind type arguments that open at {@code index}; {@code index} itself when what
   * stands there is a comparison.
   */
  int afterTypeArguments(int index) {
    if (!get(index).is("<")) {
      return index;
    }
    int depth = 0;
    for (int i = index; i < Math.min(size(), index + LONGEST_TYPE_ARGUMENTS); i++) {
      JvmToken token = get(i);
      if (token.is("<")) {
        depth++;
      } else if (token.is(">") && --depth == 0) {
        return i + 1;
      } else if (!isTypePart(token)) {
        return index;
      }
    }
    return index;
  }

  private static boolean isTypePart(JvmToken token) {
    return token.isWord()
        || token.is(",")
        || token.is(".")
        || token.is("?")
        || token.is("&")
        || token.is("[")
        || token.is("]")
        || token.is("*")
        || token.is("@")
        || token.is(">");
  }
}
