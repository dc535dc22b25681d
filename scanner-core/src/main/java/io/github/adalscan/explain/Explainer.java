package io.github.adalscan.explain;

import io.github.adalscan.model.Explanation;
import io.github.adalscan.rule.RuleSet;
import io.github.adalscan.rule.yaml.Suggestions;
import java.util.List;
import java.util.Optional;

/** Answers questions about rules, errors, requests, permissions and members of old libraries. */
public final class Explainer {
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
            new RequestTopic(),
            new MemberTopic(rules.catalogs()));
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

  /** The known word that is nearest to one that is not. */
  public Optional<String> nearest(String question) {
    List<String> names = topics.stream().flatMap(topic -> topic.names().stream()).toList();
    return Suggestions.closest(question.strip(), names);
  }
}
