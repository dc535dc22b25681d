package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.place.Places;
import io.github.adalscan.model.FileContext;
import java.util.ArrayList;
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
        .flatMap(CodeLabels::of)
        .toList();
  }

  private static Stream<Objection> of(FileFacts file) {
    List<Objection> all = new ArrayList<>();
    Places.forEach(
        file,
        (root, place, annotation) ->
            CodeWalker.forEach(
                root,
                e -> label(e).ifPresent(l -> all.add(Objection.at(place.locate(l), l.value())))));
    return all.stream().limit(1);
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
