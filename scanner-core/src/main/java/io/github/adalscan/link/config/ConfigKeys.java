package io.github.adalscan.link.config;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.rule.catalog.CallEffect;
import io.github.adalscan.rule.catalog.KnownCalls;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The keys of configuration that code looks up, by which the files are found that may set them. */
public final class ConfigKeys {
  private static final int MIN_WORD = 3;

  /** The element that names the key of a client, which has the name of its interface else. */
  private static final String CLIENT_KEY = "configKey";

  private final KnownCalls known;
  private final Set<Key> keys = new LinkedHashSet<>();

  private ConfigKeys(KnownCalls known) {
    this.known = known;
  }

  /**
   * A key that is looked up.
   *
   * @param word a lower-case word that every spelling of the key holds
   * @param parts what stands between its dots, in the relaxed form; a file that sets the key spells
   *     all of them
   */
  public record Key(String word, List<String> parts) {
    public Key {
      parts = List.copyOf(parts);
    }

    /**
     * True for the text of a file that may set the key.
     *
     * @param relaxed the text in the relaxed form of keys
     */
    public boolean isIn(String relaxed) {
      return parts.stream().allMatch(relaxed::contains);
    }
  }

  /** A key in Spring's relaxed form: case, dashes and underscores do not matter. */
  public static String relaxed(String key) {
    return ConfigValues.relaxed(key);
  }

  /**
   * The keys that a file looks up.
   *
   * @param known what calls and annotations ask the configuration
   */
  public static Set<Key> in(FileFacts file, KnownCalls known) {
    ConfigKeys found = new ConfigKeys(known);
    found.addAll(file);
    return found.keys;
  }

  private void addAll(FileFacts file) {
    file.code().ifPresent(unit -> CodeWalker.forEach(unit, this::add));
    Set<String> keyed = known.types("setting-key-annotations");
    if (file.typeUses().stream().anyMatch(use -> keyed.contains(use.type().name()))) {
      file.code().ifPresent(unit -> CodeWalker.forEach(unit, this::addDotted));
    }
    Set<String> bound = known.types("bound-annotations");
    Set<String> clients = known.types("configured-client-annotations");
    for (TypeFacts type : file.types()) {
      for (Annotation annotation : type.annotations()) {
        if (bound.contains(annotation.type().name())) {
          annotation.values().values().forEach(this::addText);
        } else if (clients.contains(annotation.type().name())) {
          addClient(annotation, type);
        }
      }
    }
  }

  private void addClient(Annotation client, TypeFacts type) {
    addKey(type.name());
    if (client.values().get(CLIENT_KEY) instanceof Expr.Literal key) {
      addKey(key.value());
    }
  }

  private void add(Expr expr) {
    if (expr instanceof Expr.Literal literal
        && literal.isText()
        && literal.value().contains("${")) {
      String text = literal.value();
      int open = text.indexOf("${");
      int end = open + 2;
      while (end < text.length() && ":}".indexOf(text.charAt(end)) < 0) {
        end++;
      }
      addKey(text.substring(open + 2, end));
    } else if (expr instanceof Expr.Call call
        && known.does(call.name(), CallEffect.READS_SETTING)
        && !call.arguments().isEmpty()) {
      addText(call.arguments().get(0));
    }
  }

  private void addDotted(Expr expr) {
    if (expr instanceof Expr.Literal literal
        && literal.isText()
        && literal.value().indexOf('.') > 0
        && literal.value().indexOf(' ') < 0) {
      addKey(literal.value());
    }
  }

  private void addText(Expr expr) {
    if (expr instanceof Expr.Literal literal && literal.isText()) {
      addKey(literal.value());
    }
  }

  private void addKey(String key) {
    String word = word(key);
    if (word.length() >= MIN_WORD && word.chars().allMatch(ConfigKeys::isPlain)) {
      keys.add(new Key(word.toLowerCase(Locale.ROOT), parts(key)));
    }
  }

  /** The longest piece between dots and dashes: no spelling takes it apart. */
  private static String word(String key) {
    String longest = "";
    for (String piece : dotted(key).replace('-', '.').replace('_', '.').split("\\.", -1)) {
      int capital = 1;
      while (capital < piece.length() && !Character.isUpperCase(piece.charAt(capital))) {
        capital++;
      }
      String word = piece.substring(0, Math.min(capital, piece.length()));
      longest = word.length() > longest.length() ? word : longest;
    }
    return longest;
  }

  /** An index of a list stands in no file, and what is no plain text may be spelled otherwise. */
  private static List<String> parts(String key) {
    return Stream.of(dotted(key.strip()).split("\\.", -1))
        .filter(part -> part.chars().allMatch(ConfigKeys::isPlain))
        .filter(part -> !part.chars().allMatch(Character::isDigit))
        .map(ConfigValues::relaxed)
        .toList();
  }

  /** Indexes as parts of their own. */
  private static String dotted(String key) {
    return key.replace('[', '.').replace(']', '.');
  }

  private static boolean isPlain(int c) {
    return c > 32 && c < 127;
  }
}
