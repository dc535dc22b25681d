package io.github.adalscan.detect.response;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.type.Declarations;
import io.github.adalscan.model.Bound;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.model.Region;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The types of the tree that a method reads JSON into, and the names that they read. */
final class ResponseTypes {
  private static final int MAX_DEPTH = 3;
  private final ProjectFacts project;
  private final Declarations declarations;
  private final Set<String> readers;
  private final Set<String> naming;

  ResponseTypes(Detection detection) {
    this.project = detection.project();
    this.declarations = project.declarations();
    this.readers = detection.catalogs().words("json-readers");
    this.naming = detection.catalogs().words("json-names");
  }

  /**
   * A name that a type reads.
   *
   * @param region of the annotation's text, or of the field that has none
   * @param text true when the name is a text
   */
  record Property(Declared owner, String name, Region region, boolean text) {}

  /** The properties of all types that a method reads into. */
  List<Property> of(MethodFacts method) {
    Map<String, Declared> types = new LinkedHashMap<>();
    for (Event event : method.events()) {
      event.expressions().forEach(root -> CodeWalker.forEach(root, expr -> collect(expr, types)));
    }
    List<Property> properties = new ArrayList<>();
    types.values().forEach(type -> type.type().fields().forEach(f -> add(type, f, properties)));
    return properties;
  }

  private void collect(Expr expr, Map<String, Declared> types) {
    if (!(expr instanceof Expr.Call call) || !readers.contains(call.name())) {
      return;
    }
    for (Expr argument : call.arguments()) {
      if (argument instanceof Expr.ClassLiteral literal) {
        add(literal.type(), types, 0);
      } else if (argument instanceof Expr.New creation && !creation.body().isEmpty()) {
        creation.type().arguments().forEach(type -> add(type, types, 0));
      }
    }
  }

  /** Adds a type of the tree and those of its fields. */
  private void add(TypeRef ref, Map<String, Declared> types, int depth) {
    ref.arguments().forEach(argument -> add(argument, types, depth));
    Optional<Declared> type = declarations.resolve(ref).flatMap(declarations::type);
    if (type.isEmpty()
        || types.containsKey(type.get().type().name())
        || !project.within(depth, MAX_DEPTH, Bound.NESTING)) {
      return;
    }
    types.put(type.get().type().name(), type.get());
    type.get().type().fields().forEach(field -> add(field.type(), types, depth + 1));
  }

  private void add(Declared owner, FieldFacts field, List<Property> properties) {
    if (field.isStatic()) {
      return;
    }
    List<Property> named = new ArrayList<>();
    for (Annotation annotation : field.annotations()) {
      if (naming.contains(simple(annotation.type().name()))) {
        annotation
            .values()
            .values()
            .forEach(value -> CodeWalker.forEach(value, each -> addText(owner, each, named)));
      }
    }
    if (named.isEmpty()) {
      named.add(new Property(owner, field.name(), field.region(), false));
    }
    properties.addAll(named);
  }

  private static void addText(Declared owner, Expr expr, List<Property> named) {
    if (expr instanceof Expr.Literal literal && literal.isText()) {
      named.add(new Property(owner, literal.value(), literal.region(), true));
    }
  }

  private static String simple(String name) {
    return LastPart.ofName(name);
  }
}
