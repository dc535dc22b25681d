package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.CodeIndex;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.rule.catalog.CallEffect;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.Resources;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds tokens in the query of an address. */
final class QueryChecks {
  private final Detection detection;
  private final Resources resources;
  private final Set<String> names;
  private final Set<String> setters;
  private final Set<String> building;
  private final Set<String> clients;
  private final List<Objection> all = new ArrayList<>();

  private QueryChecks(Detection detection) {
    this.detection = detection;
    this.resources = detection.resources();
    this.names = detection.catalogs().words("query-tokens");
    this.setters = detection.catalogs().words("query-parameters");
    this.building = building(detection.catalogs());
    this.clients = detection.catalogs().words("query-building");
  }

  /** Calls that put an address together. */
  private static Set<String> building(Catalogs catalogs) {
    Set<String> all = new HashSet<>(catalogs.words("text-joining"));
    all.addAll(catalogs.calls().named(CallEffect.FORMATS));
    return all;
  }

  static List<Objection> tokenInQuery(Detection detection) {
    return new QueryChecks(detection).find();
  }

  private List<Objection> find() {
    Set<String> constants = constants();
    CodeIndex code = detection.project().code();
    Stream.concat(code.texts().stream(), code.fields().stream())
        .filter(each -> isSpelled(each.expr(), constants))
        .forEach(each -> check(each.expr(), each.root(), each.place()));
    return all;
  }

  /** The names of constants that spell the parameter. */
  private Set<String> constants() {
    return detection.project().declarations().all().stream()
        .flatMap(type -> type.type().fields().stream())
        .filter(field -> field.initializer().filter(i -> isSpelled(i, Set.of())).isPresent())
        .map(FieldFacts::name)
        .collect(Collectors.toSet());
  }

  private boolean isSpelled(Expr expr, Set<String> constants) {
    return (expr instanceof Expr.Literal literal
            && names.stream().anyMatch(literal.value()::contains))
        || (expr instanceof Expr.FieldRef field && constants.contains(field.name()));
  }

  private void check(Expr expr, Expr root, Place place) {
    List<Expr> around = CodeParts.around(root, expr);
    boolean declared =
        expr instanceof Expr.FieldRef
            && texts(expr, place)
                .anyMatch(text -> isOfMicrosoft(text) && inQuery(text).isPresent());
    if (!declared) {
      around.stream()
          .flatMap(outer -> parameter(outer, expr, place).stream())
          .findFirst()
          .filter(name -> around.stream().anyMatch(outer -> isOfMicrosoft(outer, place)))
          .ifPresent(name -> all.add(Objection.at(place.locate(expr), name)));
    }
  }

  /** The parameter that the expression, or a text or call around it, names. */
  private Optional<String> parameter(Expr outer, Expr expr, Place place) {
    if (Code.calls(outer, setters)) {
      return outer.children().contains(expr)
          ? texts(expr, place).filter(names::contains).findFirst()
          : Optional.empty();
    }
    return outer == expr || outer instanceof Expr.Concat || Code.calls(outer, building)
        ? texts(outer, place).flatMap(text -> inQuery(text).stream()).findFirst()
        : Optional.empty();
  }

  /** The parameter that a query in a text holds. */
  private Optional<String> inQuery(String text) {
    return names.stream()
        .filter(name -> text.contains("?" + name + "=") || text.contains("&" + name + "="))
        .findFirst();
  }

  /** The text itself, or the client whose {@code uri} takes a builder of it. */
  private boolean isOfMicrosoft(Expr outer, Place place) {
    return detection.project().scenes().of(place).stream()
            .flatMap(scene -> detection.project().values().of(new Closure(outer, scene)).stream())
            .anyMatch(value -> isOfMicrosoft(value.render()))
        || (Code.calls(outer, clients) && isClientOfMicrosoft((Expr.Call) outer, place));
  }

  private boolean isClientOfMicrosoft(Expr.Call call, Place place) {
    Expr client = call;
    while (client instanceof Expr.Call inner && inner.receiver().isPresent()) {
      client = inner.receiver().get();
    }
    return detection.project().constructions().of(Closure.at(client, place)).stream()
        .flatMap(made -> Stream.concat(Stream.of(made.root()), made.calls().stream()))
        .flatMap(c -> Construction.arguments(c.expr()).stream().map(c::with))
        .flatMap(argument -> detection.project().values().of(argument).stream())
        .anyMatch(value -> isOfMicrosoft(value.render()));
  }

  private boolean isOfMicrosoft(String text) {
    return Resources.host(text).flatMap(resources::ofHost).isPresent();
  }

  private Stream<String> texts(Expr expr, Place place) {
    return detection.project().values().of(expr, place).stream().map(TextValue::render);
  }
}
