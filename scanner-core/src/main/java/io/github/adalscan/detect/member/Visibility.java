package io.github.adalscan.detect.member;

import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.fact.code.Variable;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import java.util.Optional;

/** Whether the text of an expression of one place means the same at another place. */
enum Visibility {
  /** It does. */
  HERE,
  /** Once the variables in it are set further up. */
  FURTHER_DOWN,
  /** It does not. */
  HIDDEN;

  static Visibility of(Expr expr, Place from, Place to, ProjectFacts project) {
    if (from.equals(to)) {
      return HERE;
    }
    Visibility worst = own(expr, from, to, project);
    for (Expr child : expr.children()) {
      Visibility inner = of(child, from, to, project);
      worst = inner.compareTo(worst) > 0 ? inner : worst;
    }
    return worst;
  }

  private static Visibility own(Expr expr, Place from, Place to, ProjectFacts project) {
    if (expr instanceof Expr.Literal || expr instanceof Expr.Concat || expr instanceof Expr.Cast) {
      return HERE;
    }
    if (!from.file().path().equals(to.file().path()) || expr instanceof Expr.Lambda) {
      return HIDDEN;
    }
    if (expr instanceof Expr.VariableRef variable) {
      return variable(variable, from, to);
    }
    if (expr instanceof Expr.FieldRef field) {
      return isBare(field.qualifier()) ? member(field, from, to, project) : HERE;
    }
    boolean bareCall = expr instanceof Expr.Call call && isBare(call.qualifier());
    return bareCall && !sameType(from, to) ? HIDDEN : HERE;
  }

  private static boolean isBare(Expr.Qualifier qualifier) {
    return qualifier == Expr.Qualifier.NONE
        || qualifier == Expr.Qualifier.THIS
        || qualifier == Expr.Qualifier.SUPER;
  }

  private static Visibility member(
      Expr.FieldRef field, Place from, Place to, ProjectFacts project) {
    String owner = from.owner().type().name();
    Optional<Declared.Field> declared = project.declarations().field(owner, field.name());
    boolean isStatic = declared.filter(d -> d.field().isStatic()).isPresent();
    boolean toStatic = to.method().filter(MethodFacts::isStatic).isPresent();
    return sameType(from, to) && (isStatic || !toStatic) ? HERE : HIDDEN;
  }

  /** The same type, or one within it. */
  private static boolean sameType(Place from, Place to) {
    String outer = from.owner().type().name();
    String inner = to.owner().type().name();
    return inner.equals(outer) || inner.startsWith(outer + ".");
  }

  private static Visibility variable(Expr.VariableRef ref, Place from, Place to) {
    if (from.method().isEmpty() || !from.method().equals(to.method())) {
      return HIDDEN;
    }
    MethodFacts method = from.method().get();
    if (ref.variable() < method.parameterCount()) {
      return HERE;
    }
    if (method.variables().get(ref.variable()).kind() != Variable.Kind.LOCAL) {
      return from.event() == to.event() ? HERE : HIDDEN;
    }
    return local(ref, method, to);
  }

  private static Visibility local(Expr.VariableRef ref, MethodFacts method, Place to) {
    int here = to.event() < method.events().size() ? method.events().get(to.event()).block() : 0;
    for (int i = 0; i < method.events().size(); i++) {
      if (method.events().get(i) instanceof Event.Assign assign
          && assign.target() instanceof Expr.VariableRef target
          && target.variable() == ref.variable()) {
        if (!method.encloses(assign.block(), here)) {
          return HIDDEN;
        }
        return i < to.event() ? HERE : FURTHER_DOWN;
      }
    }
    return HERE;
  }
}
