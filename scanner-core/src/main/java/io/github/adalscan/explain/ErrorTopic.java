package io.github.adalscan.explain;

import io.github.adalscan.model.Explanation;
import io.github.adalscan.model.Explanation.Section;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An HTTP status, an error code of an answer, or both: {@code 403 Authorization_RequestDenied}; or
 * the message of an answer.
 */
final class ErrorTopic implements Topic {
  /** Words of status lines that say no more than the number. */
  private static final Set<String> PHRASES =
      Set.of("http", "status", "error", "unauthorized", "forbidden", "bad", "request");

  private static final int HEADING_LENGTH = 120;

  private final ErrorCatalog errors;
  private final CauseText texts;

  ErrorTopic(ErrorCatalog errors, CauseText texts) {
    this.errors = errors;
    this.texts = texts;
  }

  @Override
  public Optional<Explanation> explain(String question) {
    if (RequestTopic.isRequest(question)) {
      return Optional.empty();
    }
    List<String> words =
        Arrays.stream(question.split("[\\s:,{}\\[\\]\"]+"))
            .filter(word -> !word.isEmpty())
            .toList();
    Optional<Integer> status = words.stream().flatMap(word -> status(word).stream()).findFirst();
    List<String> codes = words.stream().filter(word -> status(word).isEmpty()).toList();
    List<Cause> causes = causes(status, codes, question);
    List<Section> sections = new ArrayList<>(causes.stream().map(texts::section).toList());
    tokenCodes(codes).ifPresent(sections::add);
    return sections.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Explanation(
                heading(question, words), title(causes.size()), sections, Optional.empty()));
  }

  /** What was asked; of a body the codes in it. */
  private String heading(String question, List<String> words) {
    String codes =
        words.stream()
            .filter(word -> status(word).isPresent() || errors.words().contains(word))
            .distinct()
            .collect(Collectors.joining(" "));
    boolean body = question.indexOf('{') >= 0 && !codes.isEmpty();
    String text = body ? codes : String.join(" ", question.split("\\s+"));
    return text.length() <= HEADING_LENGTH ? text : text.substring(0, HEADING_LENGTH) + "...";
  }

  private static String title(int causes) {
    return switch (causes) {
      case 0 -> "an error of the token service";
      case 1 -> "one cause is known";
      default -> causes + " causes are known";
    };
  }

  private static Optional<Integer> status(String word) {
    boolean number = word.length() == 3 && word.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Optional.of(Integer.valueOf(word)) : Optional.empty();
  }

  private List<Cause> causes(Optional<Integer> status, List<String> codes, String question) {
    List<Cause> byStatus = status.map(errors::causesOf).orElse(List.of());
    if (codes.stream().allMatch(code -> PHRASES.contains(code.toLowerCase(Locale.ROOT)))) {
      return byStatus;
    }
    List<Cause> byCode =
        codes.stream().flatMap(code -> errors.causesOf(code).stream()).distinct().toList();
    if (byCode.isEmpty() && codes.size() > 1) {
      return errors.causes().stream().filter(cause -> cause.hasText(question)).toList();
    }
    List<Cause> both = byCode.stream().filter(byStatus::contains).toList();
    List<Cause> coded = both.isEmpty() ? byCode : both;
    List<Cause> told = coded.stream().filter(cause -> cause.hasText(question)).toList();
    return told.isEmpty() ? coded : told;
  }

  private Optional<Section> tokenCodes(List<String> codes) {
    List<String> lines =
        codes.stream()
            .flatMap(code -> errors.codesOf(code.toLowerCase(Locale.ROOT)).stream())
            .distinct()
            .map(code -> code.code() + " " + code.name() + ": " + code.cause())
            .toList();
    return lines.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("Codes seen with it, among others", lines));
  }

  @Override
  public Collection<String> names() {
    return errors.words();
  }
}
