package io.github.adalscan.detect.match;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.rule.catalog.Catalogs;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Calls that write to a log: what they are given is read by people. */
final class LogCalls {
  private final Set<String> methods;
  private final Set<String> loggers;

  /** By the names that the catalogue knows. */
  LogCalls(Catalogs catalogs) {
    this.methods = catalogs.words("log-methods");
    this.loggers = catalogs.words("loggers");
  }

  /** True when one of the expressions writes to a log. */
  boolean areIn(List<Expr> around) {
    return around.stream().anyMatch(this::is);
  }

  private boolean is(Expr expr) {
    return expr instanceof Expr.Call call
        && methods.contains(call.name())
        && name(call).filter(loggers::contains).isPresent();
  }

  private static Optional<String> name(Expr.Call call) {
    Optional<String> name = Optional.empty();
    if (call.receiver().isPresent() && call.receiver().get() instanceof Expr.FieldRef field) {
      name = Optional.of(field.name());
    } else if (call.receiver().isPresent()
        && call.receiver().get() instanceof Expr.VariableRef variable) {
      name = Optional.of(variable.name());
    } else if (call.qualifier() == Expr.Qualifier.TYPE) {
      String owner = call.owner().name();
      name = Optional.of(LastPart.ofName(owner));
    }
    return name.map(text -> text.toLowerCase(Locale.ROOT));
  }
}
