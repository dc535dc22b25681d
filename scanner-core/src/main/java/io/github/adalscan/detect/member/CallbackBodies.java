package io.github.adalscan.detect.member;

import io.github.adalscan.detect.spelling.SourceSpelling;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.model.Region;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The two methods of an anonymous callback, to be moved into a lambda. */
final class CallbackBodies {
  private static final String SUCCESS = "onSuccess";
  private static final String FAILURE = "onFailure";

  private final Writing writing;
  private final MemberText members;
  private final Declared owner;

  private CallbackBodies(Writing writing, MemberText members, Declared owner) {
    this.writing = writing;
    this.members = members;
    this.owner = owner;
  }

  /**
   * Both methods.
   *
   * @param value the name of the result
   * @param failure the name of the exception
   */
  record Moved(String value, String failure, String onSuccess, String onFailure) {}

  /** What moves; empty when the class has more than the two methods or a name is taken. */
  static Optional<Moved> of(Expr.New callback, UsedMember used, Writing writing, MemberText text) {
    return used.place().file().code().stream()
        .flatMap(unit -> unit.types().stream())
        .filter(type -> type.name().equals(callback.body()))
        .findFirst()
        .map(type -> new Declared(used.place().file(), type))
        .flatMap(owner -> new CallbackBodies(writing, text, owner).moved(used.place()));
  }

  private Optional<Moved> moved(Place site) {
    TypeFacts type = owner.type();
    Optional<MethodFacts> success = method(SUCCESS);
    Optional<MethodFacts> failure = method(FAILURE);
    boolean plain =
        type.fields().stream().allMatch(CallbackBodies::isCaptured) && type.methods().size() == 2;
    if (!plain || success.isEmpty() || failure.isEmpty()) {
      return Optional.empty();
    }
    Set<String> taken = new HashSet<>();
    site.method().ifPresent(m -> m.variables().forEach(v -> taken.add(v.name())));
    if (!isFree(success.get(), taken) || !isFree(failure.get(), taken)) {
      return Optional.empty();
    }
    String value = free(success.get(), taken);
    taken.add(value);
    String exception = free(failure.get(), taken);
    return body(success.get(), value)
        .flatMap(
            first ->
                body(failure.get(), exception)
                    .map(second -> new Moved(value, exception, first, second)));
  }

  /** The name of the parameter, or one with a number where that is taken. */
  private static String free(MethodFacts method, Set<String> taken) {
    String wish = method.parameters().get(0).name();
    String name = wish;
    for (int i = 2; taken.contains(name); i++) {
      name = wish + i;
    }
    return name;
  }

  /** A variable of the method around the class; a final field of its own has a value. */
  private static boolean isCaptured(FieldFacts field) {
    return field.isFinal() && !field.isStatic() && field.initializer().isEmpty();
  }

  private Optional<MethodFacts> method(String name) {
    return owner.type().methods().stream()
        .filter(m -> m.name().equals(name) && m.parameterCount() == 1)
        .findFirst();
  }

  /** The variables of a lambda must not be called as those of the method around it. */
  private static boolean isFree(MethodFacts method, Set<String> taken) {
    return method.variables().stream()
        .skip(method.parameterCount())
        .map(Variable::name)
        .noneMatch(taken::contains);
  }

  private Optional<String> body(MethodFacts method, String parameter) {
    List<Expr> roots = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    Places.forEach(
        owner.file(),
        (root, place, annotation) -> {
          if (!annotation && place.method().filter(method::equals).isPresent()) {
            roots.add(root);
            places.add(place);
          }
        });
    Place first = places.isEmpty() ? new Place(owner, Optional.of(method), 0) : places.get(0);
    SourceSpelling spelling =
        new SourceSpelling(
            owner.file(),
            expr ->
                writing
                    .finder()
                    .find(expr, placeOf(expr, roots, places, first))
                    .flatMap(inner -> members.at(inner).of(inner)));
    return spelling
        .statements(roots, method.region())
        .filter(text -> !mentions(text, "this"))
        .map(text -> NewTypes.in(text, owner.file(), writing))
        .map(text -> renamed(text, method.parameters().get(0).name(), parameter));
  }

  /** The text with another name for a variable. */
  private static String renamed(String text, String name, String other) {
    return Imports.exchange(
        text,
        (before, each) -> {
          boolean member = before.length() > 0 && before.charAt(before.length() - 1) == '.';
          return !member && each.equals(name) ? other : each;
        });
  }

  private static Place placeOf(Expr expr, List<Expr> roots, List<Place> places, Place otherwise) {
    Region region = expr.region();
    for (int i = 0; i < roots.size(); i++) {
      if (roots.get(i).region().contains(region)) {
        return places.get(i);
      }
    }
    return otherwise;
  }

  private static boolean mentions(String text, String word) {
    int at = text.indexOf(word);
    while (at >= 0) {
      int end = at + word.length();
      boolean starts = at == 0 || !Character.isJavaIdentifierPart(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isJavaIdentifierPart(text.charAt(end));
      if (starts && ends) {
        return true;
      }
      at = text.indexOf(word, at + 1);
    }
    return false;
  }
}
