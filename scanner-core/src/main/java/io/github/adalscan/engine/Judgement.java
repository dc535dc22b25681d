package io.github.adalscan.engine;

import io.github.adalscan.detect.Hit;
import io.github.adalscan.detect.run.Detectors;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Level;
import io.github.adalscan.rule.Match;
import io.github.adalscan.rule.Rule;
import io.github.adalscan.rule.RuleSet;
import io.github.adalscan.triage.BaselineScope;
import io.github.adalscan.triage.Complaint;
import io.github.adalscan.triage.InlineSuppressions;
import io.github.adalscan.triage.Triager;
import java.util.ArrayList;
import java.util.List;

/** From what the rules found to what the report holds. */
final class Judgement {
  private final ScanRequest request;
  private final ActiveRules active;
  private final RuleSet rules;
  private final SourceTexts texts;
  private final BaselineScope scope;

  /**
   * A judgement.
   *
   * @param rules those of the active ones that the tree concerns
   */
  Judgement(
      ScanRequest request,
      ActiveRules active,
      RuleSet rules,
      SourceTexts texts,
      BaselineScope scope) {
    this.request = request;
    this.active = active;
    this.rules = rules;
    this.texts = texts;
    this.scope = scope;
  }

  Triager.Outcome of(List<Finding> found, List<FileFacts> facts) {
    Snippets snippets = new Snippets(texts);
    List<Finding> findings = snippets.complete(found);
    InlineSuppressions inline =
        InlineSuppressions.of(facts, active.names(), request.triage().today(), texts::of);
    List<Finding> all = new ArrayList<>(findings);
    inline.complaints(findings).forEach(complaint -> all.addAll(about(complaint)));
    List<Finding> complete = all.size() == findings.size() ? findings : snippets.complete(all);
    return new Triager(request.triage(), scope).triage(complete, inline::of);
  }

  /** The findings of the rules that name a detector. */
  private List<Finding> about(Complaint complaint) {
    Hit hit =
        Hit.at(complaint.file(), complaint.region(), complaint.symbol(), "", complaint.values());
    return rules.rules().stream()
        .filter(rule -> names(rule, complaint.detector()))
        .map(rule -> Detectors.finding(rule, hit, request.keepLevels()))
        .map(finding -> request.triage().strict() ? finding.withLevel(Level.ERROR) : finding)
        .toList();
  }

  private static boolean names(Rule rule, String detector) {
    return rule.match() instanceof Match.DetectorMatch match && match.detector().equals(detector);
  }
}
