package io.github.adalscan.token;

import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.Declared;
import io.github.adalscan.model.Location;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads the annotations of methods that stand for requests: of Feign, Retrofit, Spring's HTTP
 * interfaces and JAX-RS.
 */
final class ClientMethods {
  /** Annotations with a path, by the HTTP method that they mean; none where another word says. */
  private static final Map<String, String> MAPPINGS =
      Map.ofEntries(
          Map.entry("GetMapping", "GET"),
          Map.entry("PostMapping", "POST"),
          Map.entry("PutMapping", "PUT"),
          Map.entry("PatchMapping", "PATCH"),
          Map.entry("DeleteMapping", "DELETE"),
          Map.entry("RequestMapping", ""),
          Map.entry("GetExchange", "GET"),
          Map.entry("PostExchange", "POST"),
          Map.entry("PutExchange", "PUT"),
          Map.entry("PatchExchange", "PATCH"),
          Map.entry("DeleteExchange", "DELETE"),
          Map.entry("HttpExchange", ""),
          Map.entry("GET", "GET"),
          Map.entry("POST", "POST"),
          Map.entry("PUT", "PUT"),
          Map.entry("PATCH", "PATCH"),
          Map.entry("DELETE", "DELETE"),
          Map.entry("Path", ""));

  private static final List<String> HEADERS = List.of("Header", "RequestHeader", "HeaderParam");

  private ClientMethods() {}

  /**
   * A method that stands for a request.
   *
   * @param verb in capital letters, if known
   * @param path below the address of the client; may be empty
   * @param token the parameter that becomes the Authorization header
   * @param addsScheme true when the interface writes {@code Bearer} before it
   * @param location of the annotation that states the path
   */
  record Request(
      Declared.Method method,
      Optional<String> verb,
      String path,
      OptionalInt token,
      boolean addsScheme,
      Location location) {}

  /** The requests that a type declares. */
  static List<Request> of(Declared type) {
    return type.type().methods().stream().flatMap(m -> of(type, m).stream()).toList();
  }

  private static Optional<Request> of(Declared type, MethodFacts method) {
    Optional<String> verb = Optional.empty();
    Optional<String> path = Optional.empty();
    Location location = new Declared.Method(type, method).location();
    for (Annotation each : method.annotations()) {
      String name = simple(each);
      String text = text(each).orElse("");
      if (name.equals("RequestLine") || (MAPPINGS.containsKey(name) && !text.isEmpty())) {
        location = new Location(type.file().path(), each.region());
      }
      if (name.equals("RequestLine")) {
        int blank = text.indexOf(' ');
        verb = Optional.of(blank < 0 ? text : text.substring(0, blank));
        path = Optional.of(blank < 0 ? "" : text.substring(blank + 1).strip());
      } else if (MAPPINGS.containsKey(name)) {
        String means = MAPPINGS.getOrDefault(name, "");
        verb = means.isEmpty() ? verb : Optional.of(means);
        path = text.isEmpty() && path.isPresent() ? path : Optional.of(text);
      }
    }
    Optional<String> known = verb;
    Location stated = location;
    return path.map(
        p ->
            new Request(
                new Declared.Method(type, method),
                known,
                p,
                token(method),
                addsScheme(method),
                stated));
  }

  private static boolean addsScheme(MethodFacts method) {
    return method.annotations().stream()
        .filter(a -> simple(a).equals("Headers"))
        .flatMap(a -> a.values().values().stream())
        .flatMap(value -> texts(value).stream())
        .anyMatch(text -> text.toLowerCase(Locale.ROOT).startsWith("authorization: bearer {"));
  }

  private static OptionalInt token(MethodFacts method) {
    for (int i = 0; i < method.parameterCount(); i++) {
      for (Annotation each : method.variables().get(i).annotations()) {
        boolean named = text(each).filter(HeaderSites::isName).isPresent();
        if ((HEADERS.contains(simple(each)) && named) || isTemplate(method, each)) {
          return OptionalInt.of(i);
        }
      }
    }
    return OptionalInt.empty();
  }

  /** {@code @Headers("Authorization: Bearer {token}")} and {@code @Param("token")}. */
  private static boolean isTemplate(MethodFacts method, Annotation parameter) {
    Optional<String> name = text(parameter).filter(t -> simple(parameter).equals("Param"));
    return name.isPresent()
        && method.annotations().stream()
            .filter(a -> simple(a).equals("Headers"))
            .flatMap(a -> a.values().values().stream())
            .flatMap(value -> texts(value).stream())
            .anyMatch(
                t ->
                    t.toLowerCase(Locale.ROOT).startsWith("authorization")
                        && t.contains("{" + name.get() + "}"));
  }

  private static List<String> texts(Expr value) {
    return value instanceof Expr.Literal literal
        ? List.of(literal.value())
        : value.children().stream().flatMap(child -> texts(child).stream()).toList();
  }

  /** The main value of an annotation, as far as it is a literal. */
  private static Optional<String> text(Annotation annotation) {
    for (String element : List.of("value", "path", "name", "url")) {
      Expr value = annotation.values().get(element);
      if (value != null && !texts(value).isEmpty()) {
        return Optional.of(texts(value).get(0));
      }
      if (value instanceof Expr.FieldRef field && field.name().equals("AUTHORIZATION")) {
        return Optional.of("Authorization");
      }
    }
    return Optional.empty();
  }

  static String simple(Annotation annotation) {
    String name = annotation.type().name();
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
