package io.github.adalscan.link.member;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.link.limit.Limits;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Conditions;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.type.Declarations;
import io.github.adalscan.link.type.StaticTypes;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * Decides conditions on what is constant in a scene: a literal that the caller passes, a {@code
 * static final} switch of the code itself, the constant of an enum that the scene runs on. It asks
 * nobody but the scene, so that who looks for objects may ask it.
 */
public final class Constants {
  private final Declarations declarations;
  private final ConstantValues values;

  public Constants(Declarations declarations, StaticTypes types, Limits limits) {
    this.declarations = declarations;
    this.values = new ConstantValues(declarations, types, limits);
  }

  /** True or false where a condition surely is; empty where it may be either. */
  public Optional<Boolean> decide(Expr condition, Scene scene) {
    if (condition instanceof Expr.Operation operation) {
      return operation(operation, scene);
    }
    if (condition instanceof Expr.Call call) {
      return call(call, scene);
    }
    if (condition instanceof Expr.Match match) {
      return matched(match, scene);
    }
    return values
        .of(condition, scene)
        .filter(text -> text.equals("true") || text.equals("false"))
        .map(Boolean::valueOf);
  }

  private Optional<Boolean> operation(Expr.Operation operation, Scene scene) {
    List<Expr> operands = operation.operands();
    return switch (operation.operator()) {
      case "!" -> decide(operands.get(0), scene).map(holds -> !holds);
      case "||" -> Conditions.joined(operands, true, each -> decide(each, scene));
      case "&&" -> Conditions.joined(operands, false, each -> decide(each, scene));
      case "==" -> compared(operands.get(0), operands.get(1), scene, String::equals);
      case "!=" -> compared(operands.get(0), operands.get(1), scene, (a, b) -> !a.equals(b));
      default -> Optional.empty();
    };
  }

  /** Whether a case is entered. */
  private Optional<Boolean> matched(Expr.Match match, Scene scene) {
    Optional<String> text = values.asked(match.operand(), scene);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    List<Optional<Boolean>> all =
        match.labels().stream().map(label -> equal(text.get(), label, scene)).toList();
    if (all.contains(Optional.of(true))) {
      return Optional.of(match.holds());
    }
    return all.stream().allMatch(Optional::isPresent)
        ? Optional.of(!match.holds())
        : Optional.empty();
  }

  /** Constants of an enum are labels by their simple names. */
  private Optional<Boolean> equal(String text, Expr label, Scene scene) {
    int dot = text.lastIndexOf('.');
    boolean constant =
        dot > 0
            && declarations
                .type(text.substring(0, dot))
                .filter(each -> each.type().kind() == TypeFacts.Kind.ENUM)
                .isPresent();
    return constant
        ? Optional.of(label.name().equals(text.substring(dot + 1)))
        : values.of(label, scene).map(text::equals);
  }

  private Optional<Boolean> call(Expr.Call call, Scene scene) {
    if (call.receiver().isEmpty() || call.arguments().size() != 1) {
      return Optional.empty();
    }
    Expr argument = call.arguments().get(0);
    return switch (call.name()) {
      case "endsWith" -> tested(call, argument, scene, String::endsWith);
      case "startsWith" -> tested(call, argument, scene, String::startsWith);
      case "contains" -> tested(call, argument, scene, String::contains);
      case "equals" -> compared(call.receiver().get(), argument, scene, String::equals);
      case "equalsIgnoreCase" ->
          compared(call.receiver().get(), argument, scene, String::equalsIgnoreCase);
      default -> Optional.empty();
    };
  }

  private Optional<Boolean> tested(
      Expr.Call call, Expr argument, Scene scene, BiPredicate<String, String> test) {
    return values
        .of(call.receiver().orElseThrow(), scene)
        .flatMap(text -> values.of(argument, scene).map(part -> test.test(text, part)));
  }

  /** Only of variables: what a field equals is often a mode that may be set otherwise. */
  private Optional<Boolean> compared(
      Expr one, Expr other, Scene scene, BiPredicate<String, String> test) {
    if (isNull(other) && one instanceof Expr.VariableRef ref) {
      return nothing(ref, scene).map(none -> test.test(String.valueOf(none), "true"));
    }
    boolean variable = one instanceof Expr.VariableRef || other instanceof Expr.VariableRef;
    return variable
        ? values
            .of(one, scene)
            .flatMap(text -> values.of(other, scene).map(second -> test.test(text, second)))
        : Optional.empty();
  }

  /** Whether the caller passes {@code null}, or something that is none as it stands. */
  private Optional<Boolean> nothing(Expr.VariableRef ref, Scene scene) {
    Optional<Expr> argument =
        scene
            .argument(ref.variable())
            .filter(
                a ->
                    scene
                        .place()
                        .method()
                        .filter(
                            m -> declarations.variables().assignments(ref.variable(), m).isEmpty())
                        .isPresent())
            .map(Closure::expr);
    if (argument.filter(Constants::isNull).isPresent()) {
      return Optional.of(true);
    }
    boolean some =
        argument
            .filter(
                e -> e instanceof Expr.Literal || e instanceof Expr.New || e instanceof Expr.Concat)
            .isPresent();
    return some ? Optional.of(false) : Optional.empty();
  }

  private static boolean isNull(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.kind() == Expr.LiteralKind.NULL;
  }

  /** False when a branch around an event is surely not taken, or the method surely left before. */
  public boolean reaches(int event, MethodFacts method, Scene scene) {
    Conditions conditions =
        new Conditions(method, (condition, at) -> decide(condition, scene.before(at)));
    return conditions.reaches(event);
  }
}
