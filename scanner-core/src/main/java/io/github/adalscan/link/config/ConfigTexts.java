package io.github.adalscan.link.config;

import io.github.adalscan.fact.ConfigEntry;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.link.limit.Limits;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.type.Declarations;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Step;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Values that configuration gives to code: injected, bound to properties, or looked up by key. */
public final class ConfigTexts {
  public static final Set<String> LOOKUPS =
      Set.of(
          "getProperty", "getRequiredProperty", "getString", "getValue", "getOrDefault", "getenv");

  static final Set<String> PREFIXES = Set.of("ConfigurationProperties", "ConfigMapping");
  private static final Set<String> DEFAULTS = Set.of("DefaultValue", "WithDefault");
  private static final Set<String> NAMES = Set.of("WithName");
  private static final int MAX_NESTING = 4;
  private static final TextValue.Piece COMMA =
      new TextValue.Text(",", new Location("", io.github.adalscan.model.Region.onLine(1, 1, 1)));

  private record Entry(String path, ConfigEntry entry) {
    Location location() {
      return new Location(path, entry.region());
    }
  }

  private final Lazy<Map<String, List<Entry>>> entries;
  private final Declarations declarations;
  private final Limits limits;

  public ConfigTexts(List<FileFacts> files, Declarations declarations, Limits limits) {
    this.declarations = declarations;
    this.limits = limits;
    this.entries = Lazy.of(() -> byKey(files));
  }

  private static Map<String, List<Entry>> byKey(List<FileFacts> files) {
    Map<String, List<Entry>> all = new HashMap<>();
    for (FileFacts file : files) {
      for (ConfigEntry entry : file.config()) {
        all.computeIfAbsent(relaxed(entry.key()), key -> new ArrayList<>())
            .add(new Entry(file.path(), entry));
      }
    }
    return all;
  }

  /** Spring's relaxed form: case, dashes and underscores do not matter. */
  static String relaxed(String key) {
    StringBuilder text = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (c != '-' && c != '_') {
        text.append(Character.toLowerCase(c));
      }
    }
    return text.toString();
  }

  /** What annotations such as {@code @Value("${key:default}")} inject. */
  Optional<List<TextValue>> ofAnnotations(List<Annotation> annotations, Declared owner) {
    for (Annotation annotation : annotations) {
      String name = annotation.type().name();
      if (name.equals("Value") && annotation.values().get("value") instanceof Expr.Literal text) {
        return Optional.of(
            placeholders(unsplit(text.value()), owner.at(text.region()), owner.file().path(), 0));
      }
      if (name.equals("ConfigProperty")
          && annotation.values().get("name") instanceof Expr.Literal key) {
        return Optional.of(configProperty(annotation, key, owner));
      }
    }
    return Optional.empty();
  }

  /** What a text with placeholders stands for. */
  public List<TextValue> ofLiteral(Expr.Literal text, Declared owner) {
    return placeholders(text.value(), owner.at(text.region()), owner.file().path(), 0);
  }

  /** What an entry stands for. */
  public List<TextValue> ofEntry(ConfigEntry entry, FileFacts file) {
    return placeholders(entry.value(), new Location(file.path(), entry.region()), file.path(), 0);
  }

  /** {@code #{'${key}'.split(',')}} is the list that the key holds; other expressions are open. */
  private static String unsplit(String text) {
    if (!text.startsWith("#{")) {
      return text;
    }
    int end = text.indexOf("'.split(");
    return text.startsWith("#{'") && end > 0 ? text.substring(3, end) : "${}";
  }

  private List<TextValue> configProperty(Annotation annotation, Expr.Literal key, Declared owner) {
    List<TextValue> found = lookUp(key.value(), owner.file().path(), 0);
    if (found.isEmpty()
        && annotation.values().get("defaultValue") instanceof Expr.Literal fallback) {
      return List.of(TextValue.of(fallback.value(), owner.at(fallback.region())));
    }
    return found.isEmpty() ? List.of(TextValue.hole(key.value())) : found;
  }

  /** What a framework reads from the configuration for a parameter, or for a setter as a whole. */
  public List<TextValue> ofParameter(int parameter, MethodFacts method, Declared owner) {
    Optional<List<TextValue>> own =
        ofAnnotations(method.variables().get(parameter).annotations(), owner);
    return own.or(
            () ->
                method.parameterCount() == 1
                    ? ofAnnotations(method.annotations(), owner)
                    : Optional.empty())
        .orElse(List.of());
  }

  /** What a field is injected with or bound to. */
  public Optional<List<TextValue>> ofField(Declared.Field field) {
    Optional<List<TextValue>> injected = ofAnnotations(field.field().annotations(), field.owner());
    if (injected.isPresent()) {
      return injected;
    }
    Declared owner = field.owner();
    return keyOf(field)
        .map(key -> lookUp(key, owner.file().path(), 0))
        .map(set -> set.isEmpty() ? fallback(field.field().annotations(), owner) : set)
        .filter(values -> !values.isEmpty());
  }

  /** The key that a field of a bound type is bound to. */
  public Optional<String> keyOf(Declared.Field field) {
    return prefix(field.owner(), 0).map(prefix -> prefix + "." + field.field().name());
  }

  /** What a method gives that an interface declares for a key of the configuration. */
  public List<TextValue> ofMethod(Declared.Method method) {
    Declared owner = method.owner();
    if (owner.type().kind() != TypeFacts.Kind.INTERFACE) {
      return List.of();
    }
    List<TextValue> found =
        prefix(owner, 0)
            .map(prefix -> lookUp(prefix + "." + key(method.method()), owner.file().path(), 0))
            .orElse(List.of());
    return found.isEmpty() ? fallback(method.method().annotations(), owner) : found;
  }

  /** What an annotation says that holds where nothing is set. */
  private static List<TextValue> fallback(List<Annotation> annotations, Declared owner) {
    return annotated(annotations, DEFAULTS)
        .map(text -> List.of(TextValue.of(text.value(), owner.at(text.region()))))
        .orElse(List.of());
  }

  private static String key(MethodFacts method) {
    return annotated(method.annotations(), NAMES).map(Expr.Literal::value).orElse(method.name());
  }

  private static Optional<Expr.Literal> annotated(List<Annotation> annotations, Set<String> names) {
    return annotations.stream()
        .filter(annotation -> names.contains(annotation.type().name()))
        .flatMap(annotation -> Optional.ofNullable(annotation.values().get("value")).stream())
        .filter(Expr.Literal.class::isInstance)
        .map(Expr.Literal.class::cast)
        .findFirst();
  }

  /** The key prefix that a type is bound to, directly or as a property of a bound type. */
  private Optional<String> prefix(Declared type, int depth) {
    for (Annotation annotation : type.type().annotations()) {
      if (PREFIXES.contains(annotation.type().name())) {
        for (String element : List.of("prefix", "value")) {
          if (annotation.values().get(element) instanceof Expr.Literal text) {
            return Optional.of(text.value());
          }
        }
      }
    }
    if (type.type().enclosing().isEmpty()
        || !limits.within(depth + 1, MAX_NESTING, Bound.NESTING)) {
      return Optional.empty();
    }
    return declarations
        .type(type.type().enclosing())
        .flatMap(
            outer ->
                property(outer, type.type().name())
                    .flatMap(key -> prefix(outer, depth + 1).map(p -> p + "." + key)));
  }

  /** The property of a bound type whose value has a type. */
  private static Optional<String> property(Declared outer, String type) {
    return Stream.concat(
            outer.type().fields().stream()
                .filter(field -> field.type().candidates().contains(type))
                .map(FieldFacts::name),
            outer.type().methods().stream()
                .filter(method -> method.returnType().candidates().contains(type))
                .map(ConfigTexts::key))
        .findFirst();
  }

  /**
   * What a key stands for where it is nearest; nothing when nobody sets it.
   *
   * @param from the path of the file that asks
   */
  public List<TextValue> ofKey(String key, String from) {
    return lookUp(key, from, 0);
  }

  private List<TextValue> lookUp(String key, String from, int depth) {
    List<Entry> found = entries.get().getOrDefault(relaxed(key), List.of());
    if (found.isEmpty() && entries.get().containsKey(relaxed(key) + "[0]")) {
      return listed(key, from, depth);
    }
    int nearest = found.stream().mapToInt(e -> shared(e.path(), from)).max().orElse(0);
    List<TextValue> all = new ArrayList<>();
    for (Entry each : found) {
      if (shared(each.path(), from) == nearest && limits.room(all)) {
        Location origin = each.location();
        Step step = new Step(origin, "`" + each.entry().key() + "` is set here");
        placeholders(each.entry().value(), origin, each.path(), depth)
            .forEach(value -> all.add(value.via(step)));
      }
    }
    return all;
  }

  /** The elements of a list, joined by commas as the list could be written. */
  private List<TextValue> listed(String key, String from, int depth) {
    List<TextValue> all = List.of();
    for (int i = 0; entries.get().containsKey(relaxed(key) + "[" + i + "]"); i++) {
      List<TextValue> element = lookUp(key + "[" + i + "]", from, depth);
      all = i == 0 ? element : limits.product(all, separated(element));
    }
    return all;
  }

  private static List<TextValue> separated(List<TextValue> element) {
    return element.stream()
        .map(each -> new TextValue(List.of(COMMA), List.of()).then(each))
        .toList();
  }

  /** How many leading folders two paths share. */
  private static int shared(String a, String b) {
    int count = 0;
    for (int i = 0; i < Math.min(a.length(), b.length()) && a.charAt(i) == b.charAt(i); i++) {
      count += a.charAt(i) == '/' ? 1 : 0;
    }
    return count;
  }

  /** A text in which <code>${key:default}</code> stands for configured values. */
  private List<TextValue> placeholders(String text, Location origin, String from, int depth) {
    int open = text.indexOf("${");
    int close = open < 0 ? -1 : matching(text, open + 2);
    if (close < 0 || !limits.within(depth, MAX_NESTING, Bound.NESTING)) {
      return List.of(TextValue.of(text, origin));
    }
    String inside = text.substring(open + 2, close);
    int colon = inside.indexOf(':');
    String key = (colon < 0 ? inside : inside.substring(0, colon)).strip();
    List<TextValue> values = lookUp(key, from, depth + 1);
    if (values.isEmpty()) {
      values =
          colon < 0
              ? List.of(TextValue.hole(key.toLowerCase(Locale.ROOT)))
              : placeholders(inside.substring(colon + 1), origin, from, depth + 1);
    }
    List<TextValue> result = values;
    if (open > 0) {
      result = limits.product(List.of(TextValue.of(text.substring(0, open), origin)), result);
    }
    return close + 1 < text.length()
        ? limits.product(result, placeholders(text.substring(close + 1), origin, from, depth + 1))
        : result;
  }

  private static int matching(String text, int from) {
    int depth = 1;
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '}' && --depth == 0) {
        return i;
      }
      if (text.startsWith("${", i)) {
        depth++;
      }
    }
    return -1;
  }
}
