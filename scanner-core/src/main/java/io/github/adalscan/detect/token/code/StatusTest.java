package io.github.adalscan.detect.token.code;

import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.rule.catalog.Catalogs;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Recognises code that looks for HTTP status 401 or 403. */
public final class StatusTest {
  private final Catalogs catalogs;

  public StatusTest(Catalogs catalogs) {
    this.catalogs = catalogs;
  }

  private Set<String> words(String id) {
    return catalogs.words(id);
  }

  /** True when the expression compares something with the status, or is negated to do so. */
  public boolean compares(Expr expr, boolean forbiddenToo) {
    return Code.any(
        expr,
        each ->
            (each instanceof Expr.Operation operation
                    && (operation.operator().equals("==") || operation.operator().equals("!="))
                    && operation.operands().stream().anyMatch(o -> isStatus(o, forbiddenToo)))
                || (Code.calls(each, words("status-comparing"))
                    && each.children().stream().anyMatch(o -> isStatus(o, forbiddenToo))));
  }

  /** True when the expression holds only if the status is not one of these. */
  public boolean excludes(Expr expr) {
    return Code.any(
            expr,
            each ->
                each instanceof Expr.Operation operation
                    && operation.operator().equals("!=")
                    && operation.operands().stream().anyMatch(o -> isStatus(o, true)))
        || (expr instanceof Expr.Operation not
            && not.operator().equals("!")
            && compares(expr, true));
  }

  /** True for the number of 401, or a constant that stands for it. */
  public boolean isUnauthorized(Expr expr) {
    return words("status-401")
        .contains(expr instanceof Expr.Literal literal ? literal.value() : expr.name());
  }

  private boolean isStatus(Expr expr, boolean forbiddenToo) {
    String name = expr instanceof Expr.Literal literal ? literal.value() : last(expr);
    return words("status-401").contains(name)
        || (forbiddenToo && words("status-403").contains(name));
  }

  /** {@code HttpStatus.UNAUTHORIZED.value()} names the constant before the call. */
  private String last(Expr expr) {
    if (expr instanceof Expr.Call call
        && words("status-holders").contains(call.name())
        && call.receiver().isPresent()) {
      return call.receiver().get().name();
    }
    return expr instanceof Expr.FieldRef field ? field.name() : "";
  }

  /** True when a place is reached only after an answer of 401. */
  public boolean afterRefusal(Place place) {
    return Part.around(place).stream()
        .flatMap(part -> part.outwards().stream())
        .anyMatch(part -> guards(part, false));
  }

  /** True when a block runs only for such a status. */
  public boolean guards(Part part, boolean forbiddenToo) {
    Block header = part.header();
    return switch (header.kind()) {
      case THEN, LOOP ->
          part.condition().filter(c -> compares(c, forbiddenToo) && !excludes(c)).isPresent();
      case ELSE -> part.condition().filter(this::excludes).isPresent();
      case CATCH ->
          header.caught().stream()
              .anyMatch(
                  type ->
                      Code.isNamed(type, words("unauthorized-exceptions"))
                          || (forbiddenToo && Code.isNamed(type, words("forbidden-exceptions"))));
      case CASE -> label(part, forbiddenToo).isPresent();
      default -> false;
    };
  }

  /** The label of a case that is such a status; empty when the block is no case, or of others. */
  public Optional<Expr> label(Part part, boolean forbiddenToo) {
    return part.header().kind() == Block.Kind.CASE
        ? part.event(part.header().cause()).expressions().stream()
            .flatMap(
                e ->
                    e instanceof Expr.Match match && match.holds()
                        ? match.labels().stream()
                        : Stream.empty())
            .filter(label -> isStatus(label, forbiddenToo))
            .findFirst()
        : Optional.empty();
  }
}
