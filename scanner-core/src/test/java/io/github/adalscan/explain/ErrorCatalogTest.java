package io.github.adalscan.explain;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.adalscan.rule.RuleSet;
import io.github.adalscan.rule.RuleSetLoader;
import io.github.adalscan.testing.Golden;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the map from the statements of the support article to causes, rules and answers. */
class ErrorCatalogTest {
  private static final int STATEMENTS = 51;
  private static final ErrorCatalog ERRORS = ErrorCatalog.bundled();
  private static final RuleSet RULES = RuleSetLoader.bundled();
  private static final Explainer EXPLAINER = new Explainer(RULES, ERRORS);

  @Test
  void holdsEveryStatementOnce() {
    List<String> expected = IntStream.rangeClosed(1, STATEMENTS).mapToObj(i -> "S" + i).toList();
    assertThat(ERRORS.statements()).extracting(Statement::id).containsExactlyElementsOf(expected);
  }

  static Stream<Statement> statements() {
    return ERRORS.statements().stream();
  }

  @ParameterizedTest
  @MethodSource("statements")
  void everyStatementLeadsToARuleOrAnAnswer(Statement statement) {
    assertThat(statement.by()).isNotEmpty().allMatch(id -> ERRORS.cause(id).isPresent());
    assertThat(statement.state()).isIn("holds", "changed", "obsolete", "history", "pointer");
    List<Cause> causes = statement.by().stream().flatMap(id -> ERRORS.cause(id).stream()).toList();
    assertThat(causes).anyMatch(cause -> provedByRule(cause) || explainedByCode(cause));
    assertThat(EXPLAINER.explain(statement.id()).orElseThrow().sections())
        .hasSize(1 + causes.size());
  }

  private static boolean provedByRule(Cause cause) {
    return cause.rules().stream().anyMatch(id -> RULES.find(id).isPresent());
  }

  private static boolean explainedByCode(Cause cause) {
    return cause.codes().stream().anyMatch(code -> EXPLAINER.explain(code).isPresent());
  }

  @Test
  void everyCauseIsNamedByAStatementAndSaysWhatToDo() {
    Set<String> named =
        ERRORS.statements().stream().flatMap(s -> s.by().stream()).collect(Collectors.toSet());
    assertThat(ERRORS.causes())
        .hasSizeGreaterThan(20)
        .allMatch(cause -> named.contains(cause.id()))
        .allMatch(cause -> !cause.fix().isEmpty() && !cause.evidence().isEmpty())
        .doesNotHaveDuplicates();
    assertThat(ERRORS.causes()).extracting(Cause::id).doesNotHaveDuplicates();
  }

  @Test
  void rulesAreEitherThereOrListedAsLeftOut() throws IOException {
    Set<String> left = leftOut();
    List<String> unknown =
        Stream.concat(
                ERRORS.causes().stream().flatMap(cause -> cause.rules().stream()),
                ERRORS.codes().values().stream().flatMap(code -> code.rules().stream()))
            .distinct()
            .filter(id -> RULES.find(id).isEmpty() && !left.contains(id))
            .toList();
    assertThat(unknown).isEmpty();
  }

  /** The ids of the page, with those between the ends of {@code X to Y}. */
  private static Set<String> leftOut() throws IOException {
    String page = Files.readString(Golden.root().resolve("docs/rules-not-implemented.md"));
    Set<String> ids = new TreeSet<>();
    Matcher found = Pattern.compile("([A-Z]{3})(\\d{4})(?: to [A-Z]{3}(\\d{4}))?").matcher(page);
    while (found.find()) {
      int first = Integer.parseInt(found.group(2));
      int last = found.group(3) == null ? first : Integer.parseInt(found.group(3));
      for (int number = first; number <= last; number++) {
        ids.add("%s%04d".formatted(found.group(1), number));
      }
    }
    return ids;
  }

  @Test
  void codesOfCausesAreKnown() {
    List<String> codes =
        ERRORS.causes().stream()
            .flatMap(cause -> cause.codes().stream())
            .filter(code -> code.startsWith("AADSTS"))
            .toList();
    assertThat(codes).isNotEmpty().allMatch(code -> ERRORS.codes().containsKey(code));
    assertThat(ERRORS.codes()).hasSizeGreaterThan(100);
    List<String> rules = ERRORS.causes().stream().flatMap(c -> c.rules().stream()).toList();
    assertThat(rules).isNotEmpty().allMatch(id -> RULES.find(id).isPresent());
  }
}
