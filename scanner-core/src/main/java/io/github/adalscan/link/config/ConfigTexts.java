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
import io.github.adalscan.model.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Values that configuration gives to code: injected, bound to properties, or looked up by key. */
public final class ConfigTexts {
  private static final int MAX_NESTING = 4;
  private final ConfigValues values;
  private final Declarations declarations;
  private final Limits limits;

  public ConfigTexts(List<FileFacts> files, Declarations declarations, Limits limits) {
    this.values = new ConfigValues(files, limits);
    this.declarations = declarations;
    this.limits = limits;
  }

  /** What annotations such as {@code @Value("${key:default}")} inject. */
  Optional<List<TextValue>> ofAnnotations(List<Annotation> annotations, Declared owner) {
    for (Annotation annotation : annotations) {
      String name = annotation.type().name();
      if (isOf("setting-text-annotations", name)
          && annotation.values().get("value") instanceof Expr.Literal text) {
        return Optional.of(values.ofText(unsplit(text.value()), owner.at(text.region())));
      }
      if (isOf("setting-key-annotations", name)
          && annotation.values().get("name") instanceof Expr.Literal key) {
        return Optional.of(configProperty(annotation, key, owner));
      }
      if (isOf("option-annotations", name)
          && annotation.values().get("defaultValue") instanceof Expr.Literal fallback
          && !fallback.value().isBlank()) {
        return Optional.of(values.ofText(fallback.value(), owner.at(fallback.region())));
      }
    }
    return Optional.empty();
  }

  private boolean isOf(String kind, String annotation) {
    return declarations.calls().types(kind).contains(annotation);
  }

  /** What a text with placeholders stands for. */
  public List<TextValue> ofLiteral(Expr.Literal text, Declared owner) {
    return values.ofText(text.value(), owner.at(text.region()));
  }

  /** What an entry stands for. */
  public List<TextValue> ofEntry(ConfigEntry entry, FileFacts file) {
    return values.ofText(entry.value(), new Location(file.path(), entry.region()));
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
    List<TextValue> found = values.of(key.value(), owner.file().path());
    if (found.isEmpty()
        && annotation.values().get("defaultValue") instanceof Expr.Literal fallback) {
      return values.ofText(fallback.value(), owner.at(fallback.region()));
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
    List<TextValue> set =
        keyOf(field).map(key -> values.of(key, owner.file().path())).orElse(List.of());
    List<TextValue> all = set.isEmpty() ? fallback(field.field().annotations(), owner) : set;
    return all.isEmpty() ? Optional.empty() : Optional.of(all);
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
            .map(prefix -> values.of(prefix + "." + key(method.method()), owner.file().path()))
            .orElse(List.of());
    return found.isEmpty() ? fallback(method.method().annotations(), owner) : found;
  }

  /** What an annotation says that holds where nothing is set. */
  private List<TextValue> fallback(List<Annotation> annotations, Declared owner) {
    return annotated(annotations, "setting-defaults")
        .map(text -> values.ofText(text.value(), owner.at(text.region())))
        .orElse(List.of());
  }

  private String key(MethodFacts method) {
    return annotated(method.annotations(), "setting-names")
        .map(Expr.Literal::value)
        .orElseGet(() -> property(method.name()));
  }

  /** {@code getTenant()} and {@code tenant()} are bound to the same key. */
  private static String property(String method) {
    boolean getter =
        method.startsWith("get") && method.length() > 3 && Character.isUpperCase(method.charAt(3));
    return getter ? Character.toLowerCase(method.charAt(3)) + method.substring(4) : method;
  }

  private Optional<Expr.Literal> annotated(List<Annotation> annotations, String kind) {
    Set<String> names = declarations.calls().types(kind);
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
      if (isOf("bound-annotations", annotation.type().name())) {
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
  private Optional<String> property(Declared outer, String type) {
    return Stream.concat(
            outer.type().fields().stream()
                .filter(field -> field.type().candidates().contains(type))
                .map(FieldFacts::name),
            outer.type().methods().stream()
                .filter(method -> method.returnType().candidates().contains(type))
                .map(this::key))
        .findFirst();
  }

  /**
   * What a key stands for where it is nearest; nothing when nobody sets it.
   *
   * @param from the path of the file that asks
   */
  public List<TextValue> ofKey(String key, String from) {
    return values.of(key, from);
  }
}
