package io.github.adalscan.link.config;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.CodeUnit;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.TypeFacts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Words by which the configuration files are found that code looks up. */
public final class ConfigKeys {
  private static final int MIN_WORD = 3;

  private ConfigKeys() {}

  /** A key in Spring's relaxed form: case, dashes and underscores do not matter. */
  public static String relaxed(String key) {
    return ConfigTexts.relaxed(key);
  }

  /** For each key that a file looks up, a lower-case word that every spelling of it holds. */
  public static Set<String> in(FileFacts file) {
    Set<String> words = new TreeSet<>();
    file.code().ifPresent(unit -> CodeWalker.forEach(unit, expr -> add(expr, words)));
    if (file.typeUses().stream().anyMatch(use -> use.type().name().equals("ConfigProperty"))) {
      file.code().ifPresent(unit -> CodeWalker.forEach(unit, expr -> addDotted(expr, words)));
    }
    for (TypeFacts type : file.code().map(CodeUnit::types).orElse(List.of())) {
      type.annotations().stream()
          .filter(annotation -> ConfigTexts.PREFIXES.contains(annotation.type().name()))
          .flatMap(annotation -> annotation.values().values().stream())
          .forEach(value -> addText(value, words));
    }
    return words;
  }

  private static void add(Expr expr, Set<String> words) {
    if (expr instanceof Expr.Literal literal
        && literal.isText()
        && literal.value().contains("${")) {
      String text = literal.value();
      int open = text.indexOf("${");
      int end = open + 2;
      while (end < text.length() && ":}".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      addKey(text.substring(open + 2, end), words);
    } else if (expr instanceof Expr.Call call
        && ConfigTexts.LOOKUPS.contains(call.name())
        && !call.arguments().isEmpty()) {
      addText(call.arguments().get(0), words);
    }
  }

  private static void addDotted(Expr expr, Set<String> words) {
    if (expr instanceof Expr.Literal literal
        && literal.isText()
        && literal.value().indexOf('.') > 0
        && literal.value().indexOf(' ') < 0) {
      addKey(literal.value(), words);
    }
  }

  private static void addText(Expr expr, Set<String> words) {
    if (expr instanceof Expr.Literal literal && literal.isText()) {
      addKey(literal.value(), words);
    }
  }

  /** The longest piece between dots and dashes: no spelling takes it apart. */
  private static void addKey(String key, Set<String> words) {
    String longest = "";
    for (String piece : key.split("[.\\-_\\[\\]]", -1)) {
      int capital = 1;
      while (capital < piece.length() && !Character.isUpperCase(piece.charAt(capital))) {
        capital++;
      }
      String word = piece.substring(0, Math.min(capital, piece.length()));
      longest = word.length() > longest.length() ? word : longest;
    }
    if (longest.length() >= MIN_WORD && longest.chars().allMatch(c -> c > 32 && c < 127)) {
      words.add(longest.toLowerCase(Locale.ROOT));
    }
  }
}
