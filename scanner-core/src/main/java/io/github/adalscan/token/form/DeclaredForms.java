package io.github.adalscan.token.form;

import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.graph.login.LoginEndpoints;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.request.ClientMethods;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Token endpoints that interfaces of Retrofit, Feign and Spring declare with annotations. */
final class DeclaredForms {
  /** The place of a parameter in a body. */
  private static final Pattern HOLE = Pattern.compile("\\{(\\w+)\\}");

  private static final Pattern PATH = Pattern.compile("(?:[A-Z]+ )?/\\w");

  private final ProjectFacts project;
  private final Set<String> fields;
  private final Set<String> bodies;

  DeclaredForms(ProjectFacts project, Catalogs catalogs) {
    this.project = project;
    this.fields = catalogs.words("form-annotations");
    this.bodies = catalogs.words("body-annotations");
  }

  /** A parameter of the form and what a call passes for it. */
  record Field(String name, Closure value, Location place) {}

  /**
   * True for a method that declares an endpoint or a parameter by which a request is told.
   *
   * @param constants names of fields that hold a sign
   */
  static boolean declares(MethodFacts method, Set<String> signs, Set<String> constants) {
    return method.events().isEmpty()
        && (literals(method).anyMatch(text -> signs.stream().anyMatch(text.value()::contains))
            || method.annotations().stream()
                .flatMap(each -> each.values().values().stream())
                .anyMatch(v -> v instanceof Expr.FieldRef f && constants.contains(f.name())));
  }

  private static Stream<Expr.Literal> literals(MethodFacts method) {
    return Stream.concat(
            method.annotations().stream(),
            method.parameters().stream().flatMap(each -> each.annotations().stream()))
        .flatMap(DeclaredForms::texts);
  }

  private static Stream<Expr.Literal> texts(Annotation annotation) {
    return annotation.values().values().stream()
        .flatMap(value -> Stream.concat(Stream.of(value), value.children().stream()))
        .flatMap(value -> value instanceof Expr.Literal text ? Stream.of(text) : Stream.empty());
  }

  /** The declared method that a call sends. */
  Optional<Declared.Method> method(Expr.Call call, Closure closure) {
    return project
        .types()
        .ownerOf(call, closure.scene().place())
        .map(owner -> project.declarations().methods(owner, call.name(), call.arguments().size()))
        .flatMap(found -> found.stream().findFirst())
        .filter(found -> found.method().events().isEmpty());
  }

  /** The addresses that the annotations of a method hold. */
  List<TextPart> addresses(Declared.Method method) {
    return method.method().annotations().stream()
        .flatMap(DeclaredForms::texts)
        .filter(text -> LoginEndpoints.mayHold(text.value()))
        .map(
            text ->
                TextPart.literal(
                    text.value(), new Location(method.owner().file().path(), text.region())))
        .toList();
  }

  /** True for a method whose path is none of an endpoint for tokens. */
  boolean isElsewhere(Declared.Method method) {
    return addresses(method).isEmpty()
        && method.method().annotations().stream()
            .flatMap(DeclaredForms::texts)
            .anyMatch(text -> PATH.matcher(text.value()).lookingAt());
  }

  /** The parameters of the form that a call passes one by one. */
  List<Field> fields(Declared.Method method, Closure call) {
    List<Expr> arguments = ((Expr.Call) call.expr()).arguments();
    List<Field> all = new ArrayList<>();
    for (int i = 0; i < Math.min(arguments.size(), method.method().parameterCount()); i++) {
      Closure value = call.with(arguments.get(i));
      name(method.method().parameters().get(i))
          .ifPresent(name -> all.add(new Field(name, value, value.location())));
    }
    return all;
  }

  /** The form that {@code @Body("grant_type=...&scope={scope}")} writes for a call. */
  List<TextValue> bodies(Declared.Method method, Closure call) {
    Place place = method.at(Place.NO_EVENT);
    List<Field> fields = fields(method, call);
    return method.method().annotations().stream()
        .filter(each -> bodies.contains(ClientMethods.simple(each)))
        .flatMap(each -> each.values().values().stream())
        .flatMap(value -> project.values().of(value, place).stream())
        .map(value -> filled(value, fields))
        .toList();
  }

  /** A text with the values of its parameters in place of {@code {name}}. */
  private TextValue filled(TextValue value, List<Field> fields) {
    TextValue all = new TextValue(List.of(), value.trail());
    for (TextValue.Piece piece : value.pieces()) {
      all =
          all.then(
              piece instanceof TextValue.Text text
                  ? filled(text, fields)
                  : new TextValue(List.of(piece), List.of()));
    }
    return all;
  }

  private TextValue filled(TextValue.Text text, List<Field> fields) {
    TextValue all = new TextValue(List.of(), List.of());
    Matcher holes = HOLE.matcher(text.text());
    int from = 0;
    while (holes.find()) {
      all = all.then(TextValue.of(text.text().substring(from, holes.start()), text.origin()));
      all = all.then(passed(holes.group(1), fields));
      from = holes.end();
    }
    return all.then(TextValue.of(text.text().substring(from), text.origin()));
  }

  private TextValue passed(String name, List<Field> fields) {
    return fields.stream()
        .filter(
            field -> field.name().equals(name) && !name.toLowerCase(Locale.ROOT).contains("secret"))
        .map(field -> project.values().of(field.value()))
        .filter(values -> values.size() == 1)
        .map(values -> values.get(0))
        .findFirst()
        .orElse(TextValue.hole(name));
  }

  private Optional<String> name(Variable parameter) {
    return parameter.annotations().stream()
        .filter(each -> fields.contains(each.type().name()))
        .flatMap(DeclaredForms::texts)
        .map(Expr.Literal::value)
        .findFirst();
  }
}
