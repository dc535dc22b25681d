package io.github.adalscan.token.form;

import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.place.Declared;
import java.util.Collection;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.function.Predicate;

/** Tells which methods of a tree may have to do with a form that asks for a token. */
final class FormSigns {
  /** The segment of a path that is put together of segments. */
  private static final String SEGMENT = "oauth2";

  private final Set<String> signs;
  private final Predicate<String> entra;
  private final Set<String> names = new HashSet<>();
  private final Set<String> constants = new HashSet<>();
  private final IdentityHashMap<MethodFacts, Boolean> concerning = new IdentityHashMap<>();

  /**
   * Looks for fields and methods that stand for a sign.
   *
   * @param signs texts of a method that make it worth reading
   * @param entra tells texts that may be an endpoint of Entra ID
   */
  FormSigns(Set<String> signs, Predicate<String> entra, Collection<Declared> types) {
    this.signs = signs;
    this.entra = entra;
    types.forEach(this::addFields);
    types.forEach(this::addMethods);
  }

  /** Fields and methods that stand for such a text. */
  private void addFields(Declared type) {
    for (FieldFacts field : type.type().fields()) {
      if (field.initializer().filter(this::isSign).isPresent()) {
        names.add(field.name());
        if (field.isStatic() && field.initializer().filter(this::isEndpoint).isPresent()) {
          constants.add(field.name());
        }
      }
    }
  }

  private void addMethods(Declared type) {
    for (MethodFacts method : type.type().methods()) {
      boolean returns =
          method.events().stream()
              .anyMatch(
                  event ->
                      event instanceof Event.Return r
                          && (isSign(r.value()) || isConstant(r.value())));
      if (returns || DeclaredForms.declares(method, signs, names)) {
        names.add(method.name());
      }
      method.events().forEach(this::addAssigned);
    }
  }

  /** {@code this.base = login + "/oauth2/v2.0"}. */
  private void addAssigned(Event event) {
    if (event instanceof Event.Assign assign
        && assign.target() instanceof Expr.FieldRef field
        && isSign(assign.value())) {
      names.add(field.name());
    }
  }

  private boolean isSign(Expr root) {
    return CodeWalker.any(
        root,
        expr ->
            expr instanceof Expr.Literal literal
                && (literal.value().equals(SEGMENT)
                    || signs.stream().anyMatch(literal.value()::contains)));
  }

  /** True for what spells an endpoint of Entra ID: other services sign in by many constants. */
  private boolean isEndpoint(Expr root) {
    return CodeWalker.any(
        root, expr -> expr instanceof Expr.Literal literal && entra.test(literal.value()));
  }

  private boolean isConstant(Expr root) {
    return !constants.isEmpty()
        && CodeWalker.any(
            root, expr -> expr instanceof Expr.FieldRef f && constants.contains(f.name()));
  }

  private boolean isNamed(Expr root) {
    return CodeWalker.any(
        root,
        expr ->
            (expr instanceof Expr.FieldRef field && names.contains(field.name()))
                || (expr instanceof Expr.Call call && names.contains(call.name())));
  }

  /** True for a method that spells a sign of a request, or names what does. */
  boolean concern(MethodFacts method) {
    return concerning.computeIfAbsent(method, this::spellsOrNames);
  }

  private boolean spellsOrNames(MethodFacts method) {
    return method.events().stream()
        .flatMap(event -> event.expressions().stream())
        .anyMatch(expr -> isSign(expr) || isNamed(expr));
  }
}
