package io.github.adalscan.link.place;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import java.util.List;
import java.util.Optional;

/** Visits the outermost expressions of a file with their places. */
public final class Places {
  private Places() {}

  /** Takes an outermost expression. */
  public interface Visitor {
    /**
     * Takes one expression.
     *
     * @param annotation true when the expression is a value of an annotation
     */
    void visit(Expr root, Place place, boolean annotation);
  }

  /** Visits every outermost expression of a file. */
  public static void forEach(FileFacts file, Visitor visitor) {
    file.code().ifPresent(unit -> unit.types().forEach(t -> visit(new Declared(file, t), visitor)));
  }

  private static void visit(Declared owner, Visitor visitor) {
    TypeFacts type = owner.type();
    Place typePlace = new Place(owner, Optional.empty(), Place.NO_EVENT);
    annotations(type.annotations(), typePlace, visitor);
    Place ofStatic = ofInitialiser(owner, MethodFacts.STATIC_INITIALISER);
    Place ofInstance = ofInitialiser(owner, MethodFacts.INSTANCE_INITIALISER);
    for (FieldFacts field : type.fields()) {
      annotations(field.annotations(), typePlace, visitor);
      Place place = field.isStatic() ? ofStatic : ofInstance;
      field.initializer().ifPresent(value -> visitor.visit(value, place, false));
    }
    type.methods().forEach(method -> visit(owner, method, visitor));
  }

  private static void visit(Declared owner, MethodFacts method, Visitor visitor) {
    Place before = new Place(owner, Optional.of(method), Place.NO_EVENT);
    annotations(method.annotations(), before, visitor);
    method.variables().forEach(v -> annotations(v.annotations(), before, visitor));
    for (int i = 0; i < method.events().size(); i++) {
      Place place = new Place(owner, Optional.of(method), i);
      method.events().get(i).expressions().forEach(e -> visitor.visit(e, place, false));
    }
  }

  private static void annotations(List<Annotation> annotations, Place place, Visitor visitor) {
    annotations.forEach(a -> a.values().values().forEach(v -> visitor.visit(v, place, true)));
  }

  /**
   * The place of a field's initialiser: its lambdas' variables belong to the initialiser method.
   */
  public static Place ofInitialiser(Declared.Field field) {
    return ofInitialiser(
        field.owner(),
        field.field().isStatic()
            ? MethodFacts.STATIC_INITIALISER
            : MethodFacts.INSTANCE_INITIALISER);
  }

  private static Place ofInitialiser(Declared owner, String name) {
    Optional<MethodFacts> method =
        owner.type().methods().stream().filter(m -> m.name().equals(name)).findFirst();
    return new Place(owner, method, Place.NO_EVENT);
  }

  /** The field initialiser of a type that an expression is part of. */
  public static Optional<Expr> initialiserAround(Place place, Expr part) {
    return place.owner().type().fields().stream()
        .flatMap(field -> field.initializer().stream())
        .filter(value -> contains(value, part))
        .findFirst();
  }

  /** The field of a type whose initialiser is the expression. */
  public static Optional<String> fieldInitialisedWith(Place place, Expr value) {
    return place.owner().type().fields().stream()
        .filter(field -> field.initializer().filter(i -> i == value).isPresent())
        .map(FieldFacts::name)
        .findFirst();
  }

  private static boolean contains(Expr whole, Expr part) {
    return whole == part || whole.anyChild(child -> contains(child, part));
  }
}
