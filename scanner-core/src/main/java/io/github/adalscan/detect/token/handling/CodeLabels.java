package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.CodeIndex;
import io.github.adalscan.model.FileContext;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds cases of a switch that are numbers of errors: the text of the error was cut for them. */
final class CodeLabels {
  private CodeLabels() {}

  /** One for each file, at the first such label. */
  static List<Objection> decisions(Detection detection) {
    Map<String, Objection> byFile = new LinkedHashMap<>();
    for (CodeIndex.Entry<Expr.Match> each : detection.project().code().matches()) {
      if (each.file().context() != FileContext.TEST) {
        label(each.expr())
            .map(label -> Objection.at(each.place().locate(label), label.value()))
            .ifPresent(found -> byFile.putIfAbsent(each.file().path(), found));
      }
    }
    return List.copyOf(byFile.values());
  }

  private static Optional<Expr.Literal> label(Expr.Match match) {
    return match.holds()
        ? match.labels().stream()
            .filter(l -> Code.text(l).filter(ErrorNumbers::is).isPresent())
            .map(Expr.Literal.class::cast)
            .findFirst()
        : Optional.empty();
  }
}
