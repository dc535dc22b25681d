package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Block;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Location;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds cases of a switch that are numbers of errors: the text of the error was cut for them. */
final class CodeLabels {
  private static final Pattern CODE = Pattern.compile("AADSTS\\d{4,9}");

  private CodeLabels() {}

  /** One for each file, at the first such label. */
  static List<Objection> decisions(Detection detection) {
    return detection.project().files().stream()
        .filter(file -> file.context() != FileContext.TEST)
        .flatMap(file -> first(file).stream())
        .toList();
  }

  private static Optional<Objection> first(FileFacts file) {
    return file.types().stream()
        .flatMap(type -> type.methods().stream())
        .filter(CodeLabels::switches)
        .flatMap(CodeLabels::labels)
        .map(label -> Objection.at(new Location(file.path(), label.region()), label.value()))
        .findFirst();
  }

  private static boolean switches(MethodFacts method) {
    return method.blocks().stream().anyMatch(block -> block.kind() == Block.Kind.CASE);
  }

  /** To enter a case is an event of its own. */
  private static Stream<Expr.Literal> labels(MethodFacts method) {
    return method.events().stream()
        .flatMap(event -> event.expressions().stream())
        .flatMap(expr -> label(expr).stream());
  }

  private static Optional<Expr.Literal> label(Expr expr) {
    return expr instanceof Expr.Match match && match.holds()
        ? match.labels().stream()
            .filter(l -> Code.text(l).filter(t -> CODE.matcher(t).matches()).isPresent())
            .map(Expr.Literal.class::cast)
            .findFirst()
        : Optional.empty();
  }
}
