package io.github.adalscan.token;

import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.graph.LoginEndpoints;
import io.github.adalscan.link.Closure;
import io.github.adalscan.link.Declared;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Token endpoints that interfaces of Retrofit, Feign and Spring declare with annotations. */
final class DeclaredForms {
  private static final Set<String> FIELDS =
      Set.of("Field", "Param", "RequestParam", "RequestPart", "FormParam");

  private final ProjectFacts project;

  DeclaredForms(ProjectFacts project) {
    this.project = project;
  }

  /** A parameter of the form and what a call passes for it. */
  record Field(String name, Closure value, Location place) {}

  /** True for a method that declares an endpoint or a parameter by which a request is told. */
  static boolean declares(MethodFacts method, List<String> signs) {
    return method.events().isEmpty()
        && literals(method).anyMatch(text -> signs.stream().anyMatch(text.value()::contains));
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

  private static Optional<String> name(Variable parameter) {
    return parameter.annotations().stream()
        .filter(each -> FIELDS.contains(each.type().name()))
        .flatMap(DeclaredForms::texts)
        .map(Expr.Literal::value)
        .findFirst();
  }
}
