package io.github.adalscan.detect.response;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.LastPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys by which a method reads JSON. */
final class ResponseKeys {
  private final ProjectFacts project;
  private final Set<String> telling;
  private final Set<String> common;
  private final Set<String> conversions;
  private final Set<String> types;

  ResponseKeys(Detection detection) {
    this.project = detection.project();
    this.telling = detection.catalogs().words("json-getters");
    this.common = detection.catalogs().words("common-getters");
    this.conversions = detection.catalogs().words("json-conversions");
    this.types = detection.catalogs().words("json-objects");
  }

  /**
   * A key.
   *
   * @param argument where it stands
   */
  record Key(String name, Expr argument, Place place) {}

  /** The keys of a method, in order. */
  List<Key> of(Declared owner, MethodFacts method) {
    List<Key> keys = new ArrayList<>();
    for (int i = 0; i < method.events().size(); i++) {
      Place place = new Place(owner, Optional.of(method), i);
      method
          .events()
          .get(i)
          .expressions()
          .forEach(root -> CodeWalker.forEach(root, expr -> add(expr, place, keys)));
    }
    return keys;
  }

  private void add(Expr expr, Place place, List<Key> keys) {
    if (expr instanceof Expr.Call conversion
        && conversions.contains(conversion.name())
        && conversion.receiver().orElse(conversion) instanceof Expr.Call read
        && common.contains(read.name())
        && !reads(read, place)) {
      addKey(read, place, keys);
    }
    if (expr instanceof Expr.Call call && reads(call, place)) {
      addKey(call, place, keys);
    }
  }

  private void addKey(Expr.Call call, Place place, List<Key> keys) {
    if (!call.arguments().isEmpty()) {
      Expr argument = call.arguments().get(0);
      text(argument, place)
          .map(text -> call.name().equals("at") ? lastOf(text) : text)
          .ifPresent(name -> keys.add(new Key(name, argument, place)));
    }
  }

  /** {@code objectId} of the pointer {@code /value/0/objectId}. */
  private static String lastOf(String pointer) {
    return pointer.substring(pointer.lastIndexOf('/') + 1);
  }

  private Optional<String> text(Expr argument, Place place) {
    List<TextValue> values = project.values().of(argument, place);
    return values.size() == 1 ? values.get(0).complete() : Optional.empty();
  }

  private boolean reads(Expr.Call call, Place place) {
    if (telling.contains(call.name())) {
      return true;
    }
    return common.contains(call.name())
        && call.receiver().filter(r -> isJson(r, call, place)).isPresent();
  }

  private boolean isJson(Expr receiver, Expr.Call call, Place place) {
    Optional<String> type =
        project.types().ownerOf(call, place).or(() -> declared(receiver, place));
    if (type.isPresent()) {
      return types.contains(LastPart.ofName(type.get()));
    }
    return receiver instanceof Expr.Call before
        && (telling.contains(before.name())
            || (common.contains(before.name())
                && before.receiver().filter(r -> isJson(r, before, place)).isPresent()));
  }

  /** The type of a variable as it is written. */
  private static Optional<String> declared(Expr receiver, Place place) {
    return receiver instanceof Expr.VariableRef variable
        ? place
            .method()
            .map(method -> method.variables().get(variable.variable()).type().name())
            .filter(name -> !name.isEmpty())
        : Optional.empty();
  }
}
