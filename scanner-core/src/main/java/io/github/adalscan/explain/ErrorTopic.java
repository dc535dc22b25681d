package io.github.adalscan.explain;

import io.github.adalscan.model.Explanation;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** An HTTP status, an error code of an answer, or both: {@code 403 Authorization_RequestDenied}. */
final class ErrorTopic implements Topic {
  private final ErrorCatalog errors;
  private final CauseText texts;

  ErrorTopic(ErrorCatalog errors, CauseText texts) {
    this.errors = errors;
    this.texts = texts;
  }

  @Override
  public Optional<Explanation> explain(String question) {
    List<String> words =
        Arrays.stream(question.split("[\\s:,]+")).filter(word -> !word.isEmpty()).toList();
    Optional<Integer> status = words.stream().flatMap(word -> status(word).stream()).findFirst();
    List<String> codes = words.stream().filter(word -> status(word).isEmpty()).toList();
    List<Cause> causes = causes(status, codes);
    return causes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Explanation(
                String.join(" ", words),
                causes.size() == 1 ? "one cause" : causes.size() + " causes",
                causes.stream().map(texts::section).toList(),
                Optional.empty()));
  }

  private static Optional<Integer> status(String word) {
    boolean number = word.length() == 3 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Optional.of(Integer.valueOf(word)) : Optional.empty();
  }

  private List<Cause> causes(Optional<Integer> status, List<String> codes) {
    List<Cause> byStatus = status.map(errors::causesOf).orElse(List.of());
    if (codes.isEmpty()) {
      return byStatus;
    }
    List<Cause> byCode =
        codes.stream().flatMap(code -> errors.causesOf(code).stream()).distinct().toList();
    List<Cause> both = byCode.stream().filter(byStatus::contains).toList();
    return both.isEmpty() ? byCode : both;
  }

  @Override
  public Collection<String> names() {
    return errors.words();
  }
}
