package io.github.adalscan.detect.match;

import io.github.adalscan.fact.code.Expr;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Calls that write to a log: what they are given is read by people. */
final class LogCalls {
  private static final Set<String> METHODS =
      Set.of(
          "trace", "debug", "info", "warn", "error", "severe", "fine", "finer", "log", "println");
  private static final Set<String> LOGGERS = Set.of("log", "logger", "out", "err");

  private LogCalls() {}

  /** True when one of the expressions writes to a log. */
  static boolean contain(List<Expr> around) {
    return around.stream().anyMatch(LogCalls::is);
  }

  private static boolean is(Expr expr) {
    return expr instanceof Expr.Call call
        && METHODS.contains(call.name())
        && name(call).filter(LOGGERS::contains).isPresent();
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
      name = Optional.of(owner.substring(owner.lastIndexOf('.') + 1));
    }
    return name.map(text -> text.toLowerCase(Locale.ROOT));
  }
}
