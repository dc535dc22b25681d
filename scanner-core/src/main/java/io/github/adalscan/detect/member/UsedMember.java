package io.github.adalscan.detect.member;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.rule.catalog.library.Member;
import java.util.List;
import java.util.Optional;

/**
 * A use of a library's member.
 *
 * @param type fully qualified name of the type that has the member
 * @param name of the member
 * @param overloads what it can mean; empty when the catalogue does not list it
 */
public record UsedMember(String type, String name, List<Member> overloads, Expr expr, Place place) {
  /** What it most probably means. */
  public Optional<Member> member() {
    return overloads.stream().findFirst();
  }

  public List<Expr> arguments() {
    if (expr instanceof Expr.Call call) {
      return call.arguments();
    }
    return expr instanceof Expr.New creation ? creation.arguments() : List.of();
  }

  /** The argument of a parameter; empty when there is no such parameter, or no argument for it. */
  Optional<Expr> argument(String parameter) {
    int index = member().map(m -> m.indexOf(parameter)).orElse(-1);
    return index >= 0 && index < arguments().size()
        ? Optional.of(arguments().get(index))
        : Optional.empty();
  }

  /** The expression before the dot. */
  public Optional<Expr> receiver() {
    if (expr instanceof Expr.MethodReference reference) {
      return reference.receiver();
    }
    return expr instanceof Expr.Call call ? call.receiver() : Optional.empty();
  }

  /** True when a template of the member holds this text. */
  boolean replacedBy(String text) {
    return member().filter(m -> m.replacement().contains(text)).isPresent();
  }
}
