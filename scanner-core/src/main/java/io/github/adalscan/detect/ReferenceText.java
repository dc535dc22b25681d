package io.github.adalscan.detect;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.rule.catalog.Member;
import io.github.adalscan.rule.catalog.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Writes what takes the place of a method reference: a lambda around the replaced call. */
final class ReferenceText {
  private ReferenceText() {}

  static String of(Expr.MethodReference reference, String expression, Writing writing) {
    List<String> parameters = new ArrayList<>();
    Member member = writing.site().member().orElseThrow();
    boolean unbound = reference.receiver().isEmpty() && member.kind() == Member.Kind.METHOD;
    if (unbound) {
      parameters.add("each");
    }
    member.parameters().stream().map(Parameter::name).forEach(parameters::add);
    String list =
        parameters.size() == 1 ? parameters.get(0) : "(" + String.join(", ", parameters) + ")";
    List<String> lines = new ArrayList<>(writing.draft().statements());
    lines.add(list + " -> " + expression);
    return String.join("\n", lines);
  }
}
