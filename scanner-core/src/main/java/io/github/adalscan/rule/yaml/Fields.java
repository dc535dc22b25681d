package io.github.adalscan.rule.yaml;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The keys of one mapping, asked for one by one; {@link #end()} then refuses every key that nobody
 * asked for. Used by one thread while a file is read.
 */
public final class Fields {
  private final YamlNode.Mapping mapping;
  private final Set<String> asked = new LinkedHashSet<>();

  private Fields(YamlNode.Mapping mapping) {
    this.mapping = mapping;
  }

  /** The keys of {@code node}, which has to be a mapping. */
  public static Fields of(YamlNode node) {
    if (node instanceof YamlNode.Mapping mapping) {
      return new Fields(mapping);
    }
    throw expected(node, "a mapping (key: value)");
  }

  /** The text of {@code node}, which has to be a scalar. */
  public static String textOf(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.value();
    }
    throw expected(node, "a text");
  }

  /** The items of {@code node}; a single scalar counts as a list of one. */
  public static List<YamlNode> itemsOf(YamlNode node) {
    if (node instanceof YamlNode.Sequence sequence) {
      return sequence.items();
    }
    if (node instanceof YamlNode.Scalar) {
      return List.of(node);
    }
    throw expected(node, "a list");
  }

  private static RuleLoadException expected(YamlNode node, String wanted) {
    return new RuleLoadException(node.mark(), "write " + wanted + " here, not " + node.describe());
  }

  /** Where the mapping begins. */
  public Mark mark() {
    return mapping.mark();
  }

  /** Where the value of a key begins; the mapping's own place when the key is missing. */
  public Mark markOf(String key) {
    YamlNode.Entry entry = mapping.entries().get(key);
    return entry == null ? mapping.mark() : entry.value().mark();
  }

  /** All keys, in the order of the file; they count as asked for. */
  public Map<String, YamlNode.Entry> all() {
    asked.addAll(mapping.entries().keySet());
    return mapping.entries();
  }

  /** The value of a key. */
  public Optional<YamlNode> node(String key) {
    asked.add(key);
    return Optional.ofNullable(mapping.entries().get(key)).map(YamlNode.Entry::value);
  }

  /** The value of a key that has to be there. */
  public YamlNode required(String key) {
    return node(key)
        .orElseThrow(() -> new RuleLoadException(mark(), "key '" + key + "' is missing"));
  }

  /** A text that has to be there and must not be blank. */
  public String text(String key) {
    String text = textOf(required(key));
    if (text.isBlank()) {
      throw new RuleLoadException(markOf(key), "'" + key + "' is empty");
    }
    return text;
  }

  /** A text, or {@code otherwise}. */
  public String text(String key, String otherwise) {
    return node(key).map(Fields::textOf).orElse(otherwise);
  }

  /** A text, if the key is there. */
  public Optional<String> optionalText(String key) {
    return node(key).map(Fields::textOf);
  }

  /** A list of texts; empty when the key is missing, a single text is a list of one. */
  public List<String> texts(String key) {
    List<String> texts = new ArrayList<>();
    for (YamlNode item : nodes(key)) {
      texts.add(textOf(item));
    }
    return texts;
  }

  /** The items of a list; empty when the key is missing. */
  public List<YamlNode> nodes(String key) {
    return node(key).map(Fields::itemsOf).orElse(List.of());
  }

  /** The mappings of a list; empty when the key is missing. */
  public List<Fields> mappings(String key) {
    return nodes(key).stream().map(Fields::of).toList();
  }

  /** The mappings of a list, each read as a whole; empty when the key is missing. */
  public <T> List<T> each(String key, Function<Fields, T> reader) {
    return mappings(key).stream().map(fields -> fields.read(reader)).toList();
  }

  /** What the whole mapping says; a key that the reader does not ask for is refused. */
  public <T> T read(Function<Fields, T> reader) {
    T read = reader.apply(this);
    end();
    return read;
  }

  /** {@code true} or {@code false}. */
  public boolean flag(String key, boolean otherwise) {
    Optional<String> text = optionalText(key);
    if (text.isEmpty()) {
      return otherwise;
    }
    return switch (text.get()) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new RuleLoadException(markOf(key), "write true or false");
    };
  }

  /** A whole number, if the key is there. */
  public Optional<Integer> number(String key) {
    return optionalText(key).map(text -> parse(key, text));
  }

  private Integer parse(String key, String text) {
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw new RuleLoadException(markOf(key), "write a whole number, not '" + text + "'");
    }
  }

  /** One of several words. */
  public <T> T choice(String key, Function<String, Optional<T>> parser, Collection<String> words) {
    return word(required(key), parser, words);
  }

  /** A list of words out of several. */
  public <T> List<T> choices(
      String key, Function<String, Optional<T>> parser, Collection<String> words) {
    List<T> found = new ArrayList<>();
    for (YamlNode item : nodes(key)) {
      found.add(word(item, parser, words));
    }
    return found;
  }

  /** One of the words of an enum: its name in small letters with hyphens. */
  public <E extends Enum<E>> E word(String key, E[] words) {
    return choice(key, text -> named(text, words), names(words));
  }

  /** One of the words of an enum, or {@code otherwise}. */
  public <E extends Enum<E>> E word(String key, E[] words, E otherwise) {
    return node(key).isPresent() ? word(key, words) : otherwise;
  }

  /** A list of words of an enum. */
  public <E extends Enum<E>> List<E> words(String key, E[] words) {
    return choices(key, text -> named(text, words), names(words));
  }

  private static <E extends Enum<E>> Optional<E> named(String text, E[] words) {
    return Arrays.stream(words).filter(word -> name(word).equals(text)).findFirst();
  }

  private static List<String> names(Enum<?>[] words) {
    return Arrays.stream(words).map(Fields::name).toList();
  }

  private static String name(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static <T> T word(
      YamlNode node, Function<String, Optional<T>> parser, Collection<String> words) {
    String text = textOf(node);
    return parser
        .apply(text)
        .orElseThrow(
            () ->
                new RuleLoadException(
                    node.mark(), "unknown word '" + text + "'" + Suggestions.hint(text, words)));
  }

  /** Refuses the first key that was not asked for. */
  public void end() {
    for (Map.Entry<String, YamlNode.Entry> entry : mapping.entries().entrySet()) {
      if (!asked.contains(entry.getKey())) {
        throw new RuleLoadException(
            entry.getValue().key(),
            "unknown key '" + entry.getKey() + "'" + Suggestions.hint(entry.getKey(), asked));
      }
    }
  }
}
