package io.github.adalscan.extract.text;

import io.github.adalscan.extract.text.lex.LightLexer;
import io.github.adalscan.extract.text.lex.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The scripts inside of a web page; all around them is prose. */
final class PageScripts {
  private static final String OPEN = "<script";
  private static final String CLOSE = "</script";

  private PageScripts() {}

  static boolean isPage(String path) {
    String name = path.toLowerCase(Locale.ROOT);
    return name.endsWith(".html") || name.endsWith(".htm") || name.endsWith(".xhtml");
  }

  /** Where the code of each script stands; templates and data in script elements are none. */
  static List<Span> of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<Span> scripts = new ArrayList<>();
    int at = lower.indexOf(OPEN);
    while (at >= 0) {
      int start = lower.indexOf('>', at) + 1;
      int close = start == 0 ? -1 : lower.indexOf(CLOSE, start);
      if (close < 0) {
        return scripts;
      }
      if (isCode(lower.substring(at, start))) {
        scripts.add(new Span(start, close));
      }
      at = lower.indexOf(OPEN, close);
    }
    return scripts;
  }

  private static boolean isCode(String tag) {
    return !tag.contains("type=") || tag.contains("javascript") || tag.contains("module");
  }

  /** The text with all but the scripts blanked out. */
  static String blanked(String text, List<Span> scripts) {
    char[] blanked = text.toCharArray();
    int from = 0;
    for (Span script : scripts) {
      blank(blanked, from, script.start());
      from = script.end();
    }
    blank(blanked, from, blanked.length);
    return new String(blanked);
  }

  private static void blank(char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      text[i] = LightLexer.isLineBreak(text[i]) ? text[i] : ' ';
    }
  }
}
