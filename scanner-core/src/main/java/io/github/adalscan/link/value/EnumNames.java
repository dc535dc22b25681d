package io.github.adalscan.link.value;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.link.fold.Frame;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.link.text.TextValue;
import java.util.List;
import java.util.Optional;

/** The names of constants, where code asks a constant for its own: {@code Grant.CODE.name()}. */
record EnumNames(Values values) {
  /** The name of the constant that a call is surely made on; empty for any other call. */
  Optional<List<TextValue>> of(Expr.Call call, Frame frame) {
    if (!call.name().equals("name") || !call.arguments().isEmpty()) {
      return Optional.empty();
    }
    Optional<String> owner = values.types().ownerOf(call, frame.place());
    boolean untyped = owner.isEmpty() && isVariable(call);
    return untyped || owner.filter(this::isEnum).isPresent()
        ? constant(call, frame)
            .filter(made -> made.expr() instanceof Expr.New creation && isEnum(creation))
            .flatMap(made -> named(made))
            .map(List::of)
        : Optional.empty();
  }

  /** The parameter of a lambda has a type that nobody spells. */
  private static boolean isVariable(Expr.Call call) {
    return call.receiver().filter(Expr.VariableRef.class::isInstance).isPresent();
  }

  private boolean isEnum(Expr.New creation) {
    return !creation.body().isEmpty()
        || values.declarations().resolve(creation.type()).filter(this::isEnum).isPresent();
  }

  private boolean isEnum(String type) {
    return values
        .declarations()
        .type(type)
        .filter(declared -> declared.type().kind() == TypeFacts.Kind.ENUM)
        .isPresent();
  }

  private Optional<Closure> constant(Expr.Call call, Frame frame) {
    return call.receiver().isPresent()
        ? values.tracer().creation(new Closure(call.receiver().get(), frame.scene()))
        : frame.scene().self();
  }

  private static Optional<TextValue> named(Closure made) {
    return Places.fieldInitialisedWith(made.scene().place(), made.expr())
        .map(name -> TextValue.of(name, made.location()));
  }
}
