package io.github.adalscan.extract.text;

import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.Language;
import io.github.adalscan.extract.text.lex.Language.Imports;
import io.github.adalscan.extract.text.lex.LightLexer;
import io.github.adalscan.extract.text.lex.LightToken;
import io.github.adalscan.extract.text.lex.Words;
import io.github.adalscan.fact.TextUse.Role;
import java.util.List;
import java.util.Set;

/**
 * Keys of tables that stand without quotes and name a parameter of token requests: {@code resource:
 * x} of JavaScript and Ruby, {@code resource = x} of PowerShell.
 */
final class FormKeys {
  private static final String KEY = "resource";
  private static final String ADDING = "merge";

  /** In Ruby any call may name its arguments so: a table has to be one of a token request. */
  private static final String RUBY = "({,";

  /** In R and Python a call takes names so: it has to be one that makes a list of them. */
  private static final String LIST = "(,";

  private static final Set<Imports> LISTING =
      Set.of(Imports.R, Imports.PYTHON, Imports.PYTHON_SETUP);
  private static final List<String> LISTS = List.of("dict", "list", "c");

  private static final String GRANT = "grant_type";
  private static final List<String> TABLES = List.of("authorize_params", "token_params");
  private static final Set<String> TYPES = Set.of("string", "any", "unknown", "object", "URL");

  /** How far before a key its table is looked for. */
  private static final int REACH = 2000;

  private final FactCollector facts;
  private final String text;
  private final char assign;
  private final String openers;

  private FormKeys(FactCollector facts, char assign, String openers) {
    this.facts = facts;
    this.text = facts.source().text();
    this.assign = assign;
    this.openers = openers;
  }

  static void find(Language language, List<LightToken> tokens, FactCollector facts) {
    if (language.imports() == Imports.SCRIPT) {
      new FormKeys(facts, ':', "{,").between(tokens);
    } else if (language.imports() == Imports.RUBY) {
      new FormKeys(facts, ':', RUBY).between(tokens);
    } else if (LISTING.contains(language.imports())) {
      new FormKeys(facts, '=', LIST).between(tokens);
    } else if (language.imports() == Imports.POWERSHELL) {
      new FormKeys(facts, '=', "{;").between(tokens);
    }
  }

  /** The places outside of strings and comments, in one pass over both. */
  private void between(List<LightToken> tokens) {
    int token = 0;
    for (int at = text.indexOf(KEY); at >= 0; at = text.indexOf(KEY, at + KEY.length())) {
      while (token < tokens.size() && tokens.get(token).end() <= at) {
        token++;
      }
      boolean within = token < tokens.size() && tokens.get(token).start() <= at;
      if (!within && isKey(at)) {
        facts.text(Role.TOKEN, "", at, at + KEY.length());
      }
    }
  }

  private boolean isKey(int at) {
    int after = at + KEY.length();
    while (after < text.length() && (text.charAt(after) == ' ' || text.charAt(after) == '\t')) {
      after++;
    }
    boolean assigned =
        after + 1 < text.length()
            && text.charAt(after) == assign
            && text.charAt(after + 1) != assign;
    return assigned && opens(at);
  }

  /** It stands first in its table, behind another entry or, in PowerShell, in a line of its own. */
  private boolean opens(int at) {
    int before = at - 1;
    boolean lineStarts = false;
    while (before >= 0 && text.charAt(before) <= ' ') {
      lineStarts |= LightLexer.isLineBreak(text.charAt(before));
      before--;
    }
    return before >= 0
        && (assign == ':'
            ? openers.indexOf(text.charAt(before)) >= 0 && inTable(before) && !isTyped(at)
            : openers.equals(LIST)
                ? openers.indexOf(text.charAt(before)) >= 0 && inList(before)
                : openers.indexOf(text.charAt(before)) >= 0 || lineStarts);
  }

  /** Between braces, not in the parameters of a function; in Ruby also added to another table. */
  private boolean inTable(int from) {
    if (openers.equals(RUBY) && text.charAt(from) == '(') {
      return text.startsWith(ADDING, from - ADDING.length());
    }
    int open = opener(from);
    return open >= 0
        && text.charAt(open) == '{'
        && (!openers.equals(RUBY) || text.substring(open, from).contains(GRANT) || isNamed(open));
  }

  /** {@code option :authorize_params, ...}: what OmniAuth adds to requests. */
  private boolean isNamed(int open) {
    String before = text.substring(text.lastIndexOf('\n', open) + 1, open);
    return TABLES.stream().anyMatch(before::contains);
  }

  /** Between the parentheses of a call that makes a list. */
  private boolean inList(int from) {
    int open = opener(from);
    return open >= 0
        && text.charAt(open) == '('
        && LISTS.stream().anyMatch(list -> endsWord(open, list));
  }

  /** The bracket that is open at a place; -1 where none is near. */
  private int opener(int from) {
    int depth = 0;
    for (int i = from; i >= Math.max(0, from - REACH); i--) {
      char c = text.charAt(i);
      if (")]}".indexOf(c) >= 0) {
        depth++;
      } else if ("([{".indexOf(c) >= 0 && depth-- == 0) {
        return i;
      }
    }
    return -1;
  }

  private boolean endsWord(int end, String word) {
    int start = end - word.length();
    return start >= 0
        && text.startsWith(word, start)
        && (start == 0
            || !(Words.isNamePart(text.charAt(start - 1)) || text.charAt(start - 1) == '.'));
  }

  /** A declaration of TypeScript gives a type in place of a value. */
  private boolean isTyped(int at) {
    int value = Words.skipBlanks(text, text.indexOf(assign, at) + 1, text.length());
    int end = Words.nameEnd(text, value, text.length(), "");
    return TYPES.contains(text.substring(value, end));
  }
}
