package io.github.adalscan.detect.member;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.rule.catalog.library.Member;
import io.github.adalscan.rule.catalog.library.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes what takes the place of a method reference: another one, or a lambda. */
final class ReferenceText {
  /** What the lambda calls the object whose member is meant. */
  static final String PARAMETER = "each";

  private ReferenceText() {}

  static String of(Expr.MethodReference reference, String expression, Writing writing) {
    Member member = writing.site().member().orElseThrow();
    boolean unbound = reference.receiver().isEmpty() && member.kind() == Member.Kind.METHOD;
    Optional<String> type =
        NewTypes.of(writing.site().type(), writing.library())
            .filter(t -> unbound && isPlainCall(expression));
    if (type.isPresent()) {
      return type.get() + "::" + name(expression);
    }
    List<String> parameters = new ArrayList<>();
    if (unbound) {
      parameters.add(PARAMETER);
    }
    member.parameters().stream().map(Parameter::name).forEach(parameters::add);
    String list =
        parameters.size() == 1 ? parameters.get(0) : "(" + String.join(", ", parameters) + ")";
    if (writing.site().overloads().size() > 1) {
      writing.draft().note("the reference may mean another overload; this is the first");
    }
    return list + " -> " + expression;
  }

  private static boolean isPlainCall(String expression) {
    String name = name(expression);
    return expression.equals(PARAMETER + "." + name + "()")
        && name.chars().allMatch(Character::isJavaIdentifierPart);
  }

  private static String name(String expression) {
    int end = expression.length() - 2;
    int start = PARAMETER.length() + 1;
    return end > start ? expression.substring(start, end) : "";
  }
}
