package io.github.adalscan.graph.rewrite;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class RequestRewriterTest {
  private static final RequestRewriter REWRITER = GraphCatalog.rewriter();

  private static Optional<String> known(String cell) {
    return cell.equals("-") ? Optional.empty() : Optional.of(cell);
  }

  @ParameterizedTest(name = "{0} {2}")
  @CsvFileSource(resources = "/graph/rewrites.tsv", delimiter = '\t', quoteCharacter = '\0')
  void rewrites(
      String method, String cloud, String source, String target, String effort, String parts) {
    Optional<Rewrite> rewrite =
        REWRITER.rewrite(new GraphRequest(known(method), source, known(cloud)));

    assertThat(rewrite.flatMap(Rewrite::url)).isEqualTo(known(target));
    assertThat(rewrite.map(r -> r.effort().id()).orElse("manual")).isEqualTo(effort);
    assertThat(rewrite.map(r -> String.join(" ", r.parts())).orElse(""))
        .isEqualTo(known(parts).orElse(""));
  }
}
