package io.github.adalscan.token.request;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.token.fact.TextPart;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads the annotations of methods that stand for requests: of Feign, Retrofit, Spring's HTTP
 * interfaces and JAX-RS.
 */
public final class ClientMethods {
  /** Stands for the method of a mapping that another word states. */
  private static final String STATED = "-";

  private final ProjectFacts project;
  private final Map<String, String> mappings;
  private final Set<String> headers;
  private final Set<String> prefixes;
  private final Set<String> requestLines;
  private final Set<String> lines;
  private final Set<String> parameters;

  /** Reads interfaces of a project by the annotations that the catalogue knows. */
  public ClientMethods(ProjectFacts project, Catalogs catalogs) {
    this.project = project;
    this.mappings = catalogs.meanings("request-mappings");
    this.headers = catalogs.words("header-annotations");
    this.prefixes = catalogs.words("path-prefixes");
    this.requestLines = catalogs.words("request-lines");
    this.lines = catalogs.words("header-lines");
    this.parameters = catalogs.words("template-parameters");
  }

  /**
   * A method that stands for a request.
   *
   * @param verb in capital letters, if known
   * @param path below the address of the client; may be empty
   * @param token the parameter that becomes the Authorization header
   * @param addsScheme true when the interface writes {@code Bearer} before it
   * @param location of the annotation that states the path
   */
  public record Request(
      Declared.Method method,
      Optional<String> verb,
      String path,
      OptionalInt token,
      boolean addsScheme,
      Location location) {}

  /** The requests that a type declares. */
  public List<Request> of(Declared type) {
    return type.type().methods().stream().flatMap(m -> of(type, m).stream()).toList();
  }

  /** What the annotations of a type put before the paths of its methods; perhaps an address. */
  public Optional<TextPart> prefix(Declared type) {
    Place place = new Place(type, Optional.empty(), Place.NO_EVENT);
    return type.type().annotations().stream()
        .filter(each -> prefixes.contains(simple(each)))
        .flatMap(each -> main(each).stream())
        .flatMap(value -> texts(value, place).stream())
        .findFirst();
  }

  private Optional<Request> of(Declared type, MethodFacts method) {
    Declared.Method declared = new Declared.Method(type, method);
    Stated stated = new Stated(Optional.empty(), Optional.empty(), declared.location());
    for (Annotation each : method.annotations()) {
      stated = with(stated, each, type);
    }
    Stated known = stated;
    return known
        .path()
        .map(
            path ->
                new Request(
                    declared,
                    known.verb(),
                    path,
                    token(type, method),
                    addsScheme(type, method),
                    known.location()));
  }

  /** What annotations of a method say of its request, and the last of them that does. */
  private record Stated(Optional<String> verb, Optional<String> path, Location location) {}

  private Stated with(Stated before, Annotation each, Declared type) {
    String name = simple(each);
    if (!requestLines.contains(name) && !mappings.containsKey(name)) {
      return before;
    }
    Place place = new Place(type, Optional.empty(), Place.NO_EVENT);
    String text = text(each, place).orElse("");
    Location here = new Location(type.file().path(), each.region());
    if (requestLines.contains(name)) {
      int blank = text.indexOf(' ');
      return new Stated(
          Optional.of(blank < 0 ? text : text.substring(0, blank)),
          Optional.of(blank < 0 ? "" : text.substring(blank + 1).strip()),
          here);
    }
    String means = mappings.getOrDefault(name, STATED);
    return new Stated(
        means.equals(STATED) ? stated(each).or(before::verb) : Optional.of(means),
        text.isEmpty() && before.path().isPresent() ? before.path() : Optional.of(text),
        text.isEmpty() ? before.location() : here);
  }

  /** {@code @RequestMapping(method = RequestMethod.GET)}, {@code @HttpExchange(method = "GET")}. */
  private static Optional<String> stated(Annotation annotation) {
    Expr method = annotation.values().get("method");
    if (method instanceof Expr.FieldRef field) {
      return Optional.of(field.name());
    }
    return method instanceof Expr.Literal text ? Optional.of(text.value()) : Optional.empty();
  }

  private boolean addsScheme(Declared type, MethodFacts method) {
    return headers(type, method)
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).startsWith("authorization: bearer {"));
  }

  /** The headers that annotations of a method, or of its type, write. */
  private Stream<String> headers(Declared type, MethodFacts method) {
    Place place = new Place(type, Optional.empty(), Place.NO_EVENT);
    return Stream.concat(method.annotations().stream(), type.type().annotations().stream())
        .flatMap(
            a ->
                lines.contains(simple(a))
                    ? a.values().values().stream()
                    : Stream.ofNullable(a.values().get("headers")))
        .flatMap(value -> texts(value, place).stream())
        .map(TextPart::text);
  }

  /** True when an annotation of the method or of its type writes the header itself. */
  public boolean writesToken(Request request) {
    return headers(request.method().owner(), request.method().method())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).matches("authorization *[:=].*"));
  }

  private OptionalInt token(Declared type, MethodFacts method) {
    Place place = new Place(type, Optional.empty(), Place.NO_EVENT);
    for (int i = 0; i < method.parameterCount(); i++) {
      for (Annotation each : method.variables().get(i).annotations()) {
        boolean header = headers.contains(simple(each));
        if ((header && text(each, place).filter(HeaderSites::isName).isPresent())
            || (parameters.contains(simple(each)) && isTemplate(type, method, each))) {
          return OptionalInt.of(i);
        }
      }
    }
    return OptionalInt.empty();
  }

  /** {@code @Headers("Authorization: Bearer {token}")} and {@code @Param("token")}. */
  private boolean isTemplate(Declared type, MethodFacts method, Annotation parameter) {
    Place place = new Place(type, Optional.empty(), Place.NO_EVENT);
    Optional<String> name = text(parameter, place);
    return name.isPresent()
        && headers(type, method)
            .anyMatch(
                t ->
                    t.toLowerCase(Locale.ROOT).startsWith("authorization")
                        && t.contains("{" + name.get() + "}"));
  }

  /** The texts of an annotation's value, constants looked up. */
  public List<TextPart> texts(Expr value, Place place) {
    if (value instanceof Expr.ArrayOf array) {
      return array.elements().stream().flatMap(each -> texts(each, place).stream()).toList();
    }
    if (value instanceof Expr.Literal literal) {
      return List.of(TextPart.literal(literal.value(), place.locate(literal)));
    }
    List<TextPart> found =
        project.values().of(value, place).stream()
            .filter(text -> text.complete().isPresent())
            .map(text -> TextPart.of(text, place.locate(value)))
            .toList();
    boolean header = value instanceof Expr.FieldRef field && field.name().equals("AUTHORIZATION");
    return found.isEmpty() && header
        ? List.of(TextPart.literal("Authorization", place.locate(value)))
        : found;
  }

  /** The main value of an annotation. */
  private static Optional<Expr> main(Annotation annotation) {
    return List.of("value", "path", "name", "url").stream()
        .flatMap(element -> Optional.ofNullable(annotation.values().get(element)).stream())
        .findFirst();
  }

  private Optional<String> text(Annotation annotation, Place place) {
    return main(annotation).stream()
        .flatMap(value -> texts(value, place).stream())
        .map(TextPart::text)
        .findFirst();
  }

  /** The simple name of the type of an annotation. */
  public static String simple(Annotation annotation) {
    return simple(annotation.type());
  }

  /** The name of a type without its package. */
  public static String simple(TypeRef type) {
    String name = type.name();
    return LastPart.ofName(name);
  }
}
