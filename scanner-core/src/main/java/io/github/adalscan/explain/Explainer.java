package io.github.adalscan.explain;

import io.github.adalscan.model.Explanation;
import io.github.adalscan.rule.RuleSet;
import io.github.adalscan.rule.yaml.Suggestions;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Answers questions about rules, errors, requests, permissions and members of old libraries. */
public final class Explainer {
  private static final int MAX_NAMES = 3;

  private final List<Topic> topics;

  /** Answers by these rules and what is known of errors. */
  public Explainer(RuleSet rules, ErrorCatalog errors) {
    CauseText texts = new CauseText(rules);
    this.topics =
        List.of(
            new RuleTopic(rules),
            new CodeTopic(errors, texts),
            new ErrorTopic(errors, texts),
            new StatementTopic(errors, texts),
            new PermissionTopic(rules.catalogs()),
            new MemberTopic(rules.catalogs()),
            new RequestTopic());
  }

  /**
   * Answers.
   *
   * @param question an id or name of a rule, {@code AADSTS65001}, {@code 403
   *     Authorization_RequestDenied}, {@code GET https://graph.windows.net/...}, {@code
   *     User.Read.All}, {@code AuthenticationContext.acquireToken}
   * @return empty when it is nothing that is known
   */
  public Optional<Explanation> explain(String question) {
    String trimmed = question.strip();
    return topics.stream().flatMap(topic -> topic.explain(trimmed).stream()).findFirst();
  }

  /** Known names that are near to one that is not, the nearest first. */
  public List<String> nearest(String question) {
    Set<String> names =
        topics.stream()
            .flatMap(topic -> topic.names().stream())
            .collect(Collectors.toCollection(TreeSet::new));
    List<String> whole = Suggestions.nearest(question.strip(), names, MAX_NAMES);
    return whole.isEmpty() ? Suggestions.nearest(longestWord(question), names, MAX_NAMES) : whole;
  }

  private static String longestWord(String question) {
    return Arrays.stream(question.split("[\\s:,]+"))
        .max(Comparator.comparingInt(String::length))
        .orElse("");
  }
}
