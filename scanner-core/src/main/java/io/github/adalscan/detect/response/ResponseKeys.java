package io.github.adalscan.detect.response;

import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.text.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys by which a method reads JSON. */
final class ResponseKeys {
  /** Getters that only JSON libraries have. */
  private static final Set<String> TELLING =
      Set.of(
          "getJSONObject",
          "getJSONArray",
          "optJSONObject",
          "optJSONArray",
          "optString",
          "optBoolean",
          "getAsJsonObject",
          "getAsJsonArray",
          "getJsonObject",
          "getJsonArray",
          "getJsonString",
          "findValue",
          "findPath");

  /** Getters that others have as well. */
  private static final Set<String> COMMON =
      Set.of("get", "has", "path", "at", "opt", "getString", "getBoolean", "isNull", "containsKey");

  /** What JSON libraries call on the value of a key. */
  private static final Set<String> CONVERSIONS =
      Set.of("asText", "textValue", "asBoolean", "booleanValue", "getAsString", "getAsBoolean");

  private static final Set<String> TYPES =
      Set.of(
          "JSONObject",
          "JSONArray",
          "JsonObject",
          "JsonArray",
          "JsonNode",
          "ObjectNode",
          "Map",
          "HashMap",
          "LinkedHashMap");

  private final ProjectFacts project;

  ResponseKeys(ProjectFacts project) {
    this.project = project;
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
        && CONVERSIONS.contains(conversion.name())
        && conversion.receiver().orElse(conversion) instanceof Expr.Call read
        && COMMON.contains(read.name())
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
    if (TELLING.contains(call.name())) {
      return true;
    }
    return COMMON.contains(call.name())
        && call.receiver().filter(r -> isJson(r, call, place)).isPresent();
  }

  private boolean isJson(Expr receiver, Expr.Call call, Place place) {
    Optional<String> type =
        project.types().ownerOf(call, place).or(() -> declared(receiver, place));
    if (type.isPresent()) {
      return TYPES.contains(type.get().substring(type.get().lastIndexOf('.') + 1));
    }
    return receiver instanceof Expr.Call before
        && (TELLING.contains(before.name())
            || (COMMON.contains(before.name())
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
