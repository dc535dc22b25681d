package io.github.adalscan.extract.text.python;

import io.github.adalscan.extract.text.lex.LightToken;
import io.github.adalscan.extract.text.lex.Words;
import java.util.List;
import java.util.Locale;

/**
 * The lists of a setup script that name required packages: {@code install_requires=[..]}, {@code
 * DEPENDENCIES = [..]}, {@code requirements.append(..)}; not {@code packages=[..]}.
 */
final class RequirementLists {
  private final String code;

  /** Takes the code without comments, and its strings, which may hold brackets. */
  RequirementLists(String code, List<LightToken> tokens) {
    char[] plain = code.toCharArray();
    for (LightToken token : tokens) {
      for (int i = token.start(); i < token.end(); i++) {
        plain[i] = token.isString() ? '_' : plain[i];
      }
    }
    this.code = new String(plain);
  }

  /** True when a string is an element of such a list, at any depth. */
  boolean hold(LightToken string) {
    int at = opener(string.start());
    while (at >= 0) {
      int before = skipBlanks(at);
      char last = before > 0 ? code.charAt(before - 1) : ' ';
      if (last == '=') {
        return isRequirement(name(skipBlanks(before - (isAppend(before) ? 2 : 1))));
      }
      if (code.charAt(at) == '(' && Words.isNamePart(last)) {
        return isRequirement(name(before));
      }
      at = opener(at);
    }
    return false;
  }

  private boolean isAppend(int end) {
    return end > 1 && code.charAt(end - 2) == '+';
  }

  /** The bracket around a position; -1 when there is none. */
  private int opener(int position) {
    int depth = 0;
    for (int i = position - 1; i >= 0; i--) {
      char c = code.charAt(i);
      if (")]}".indexOf(c) >= 0) {
        depth++;
      } else if ("([{".indexOf(c) >= 0 && depth-- == 0) {
        return i;
      }
    }
    return -1;
  }

  private int skipBlanks(int end) {
    int at = end;
    while (at > 0 && code.charAt(at - 1) <= ' ') {
      at--;
    }
    return at;
  }

  /** The dotted name that ends at a position. */
  private String name(int end) {
    int start = end;
    while (start > 0
        && (Words.isNamePart(code.charAt(start - 1)) || code.charAt(start - 1) == '.')) {
      start--;
    }
    return code.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static boolean isRequirement(String name) {
    return name.contains("require") || name.contains("depend");
  }
}
