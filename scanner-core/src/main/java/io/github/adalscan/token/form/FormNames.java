package io.github.adalscan.token.form;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Construction;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The names of parameters that calls put into forms. */
record FormNames(ProjectFacts project) {
  static final Set<String> ALL =
      Set.of(
          Form.GRANT,
          Form.SCOPE,
          Form.RESOURCE,
          Form.CLIENT,
          Form.SECRET,
          "requested_token_use",
          "response_type");

  /** The parameter that an expression names, if it is one that counts. */
  Optional<String> name(Closure closure) {
    if (closure.expr() instanceof Expr.Literal literal) {
      return Optional.of(literal.value()).filter(ALL::contains);
    }
    return closure.expr() instanceof Expr.FieldRef
        ? project.values().of(closure).stream()
            .findFirst()
            .flatMap(TextValue::complete)
            .filter(ALL::contains)
        : Optional.empty();
  }

  /** What a parameter is given in this scene; anything else is itself. */
  static Closure given(Closure name) {
    return name.expr() instanceof Expr.VariableRef parameter
        ? name.scene().argument(parameter.variable()).orElse(name)
        : name;
  }

  /** True for a name that is computed, or a whole collection of which not all is in sight. */
  boolean areComputed(List<Closure> arguments) {
    if (arguments.size() == 1) {
      return !isFilled(arguments.get(0)) && !isNamed(made(arguments.get(0)));
    }
    return arguments.size() == 2 && !isNamed(arguments);
  }

  /** True for a name and a value, of which the name is written. */
  private static boolean isNamed(List<Closure> pair) {
    return pair.size() == 2
        && (given(pair.get(0)).expr() instanceof Expr.Literal
            || given(pair.get(0)).expr() instanceof Expr.FieldRef);
  }

  /** What an object is made of: {@code new BasicNameValuePair("scope", scope)}. */
  private static List<Closure> made(Closure pair) {
    return pair.expr() instanceof Expr.New creation
        ? creation.arguments().stream().map(pair::with).toList()
        : List.of();
  }

  /** Something that was empty when it was made, so that what it holds was read. */
  private boolean isFilled(Closure whole) {
    List<Construction> made = project.constructions().of(whole);
    return !made.isEmpty()
        && made.stream()
            .allMatch(
                each ->
                    each.root().expr() instanceof Expr.New creation
                        && creation.arguments().isEmpty());
  }
}
