package io.github.adalscan.extract.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.SourceLines;
import io.github.adalscan.fact.TextUse;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.model.Region;
import io.github.adalscan.source.text.SourceText;

/** What must hold for the positions of every file. */
public final class Positions {
  private Positions() {}

  public static void check(Reading reading) {
    FileFacts facts = reading.facts();
    SourceText source = reading.source();
    for (TextUse use : facts.texts()) {
      Expr.Literal literal = (Expr.Literal) use.value();
      checkRegion(literal.region(), reading);
      if (literal.verbatim()) {
        assertThat(source.slice(literal.region())).isEqualTo(literal.value());
      }
    }
    facts
        .config()
        .forEach(
            entry -> {
              checkRegion(entry.region(), reading);
              assertThat(entry.keyRegion().endLine()).isLessThanOrEqualTo(source.lineCount());
              if (entry.verbatim()) {
                assertThat(source.slice(entry.region())).isEqualTo(entry.value());
              }
            });
    facts.comments().forEach(it -> assertThat(source.slice(it.region())).isEqualTo(it.text()));
    facts.markers().forEach(it -> assertThat(source.slice(it.region())).isEqualTo(it.name()));
    facts.dependencies().forEach(it -> checkRegion(it.region(), reading));
    facts.typeUses().forEach(it -> checkRegion(it.region(), reading));
    checkCode(reading);
  }

  private static void checkCode(Reading reading) {
    reading.facts().code().stream()
        .flatMap(unit -> unit.types().stream())
        .flatMap(type -> type.methods().stream())
        .flatMap(method -> method.events().stream())
        .map(Event::expressions)
        .forEach(expressions -> expressions.forEach(expr -> checkExpr(expr, reading)));
  }

  private static void checkExpr(Expr expr, Reading reading) {
    checkRegion(expr.region(), reading);
    if (expr instanceof Expr.Literal literal && literal.isText() && literal.verbatim()) {
      String written = reading.source().slice(expr.region());
      assertThat(written).contains(literal.value());
    }
    expr.children().forEach(child -> checkExpr(child, reading));
  }

  private static void checkRegion(Region region, Reading reading) {
    SourceText source = reading.source();
    assertThat(region.endLine()).isLessThanOrEqualTo(source.lineCount());
    String line = source.line(region.startLine());
    String kept = reading.facts().lines().get(region.startLine());
    assertThat(line).startsWith(kept);
    assertThat(kept.length())
        .isGreaterThanOrEqualTo(Math.min(line.length(), SourceLines.MAX_LENGTH - 1));
  }
}
