package io.github.adalscan.detect.run;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Hit;
import io.github.adalscan.fact.ReadMode;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Notification;
import io.github.adalscan.model.ScanStats.Timed;
import io.github.adalscan.rule.MessageTemplate;
import io.github.adalscan.rule.Rule;
import io.github.adalscan.rule.RuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Runs all rules. A rule that fails costs its own findings only. */
public final class Detectors {
  /**
   * What the rules found.
   *
   * @param findings sorted, without duplicates
   * @param notifications one for each rule that failed
   * @param times of each rule
   */
  public record Result(
      List<Finding> findings, List<Notification> notifications, List<Timed> times) {}

  private static final int NANOS = 1_000;

  private Detectors() {}

  /**
   * Judges a project.
   *
   * @param keepLevels true to keep the level of findings outside main and sample code
   */
  public static Result run(RuleSet rules, Detection detection, boolean keepLevels) {
    MatchDetector matches = new MatchDetector(detection.catalogs());
    Set<Finding> findings = new TreeSet<>();
    List<Notification> notifications = new ArrayList<>();
    List<Timed> times = new ArrayList<>();
    for (Rule rule : rules.rules()) {
      long start = System.nanoTime();
      try {
        for (Hit hit : matches.detect(rule, detection)) {
          findings.add(finding(rule, hit, keepLevels));
        }
      } catch (RuntimeException | StackOverflowError failure) {
        notifications.add(failed(rule, failure));
      }
      times.add(new Timed(rule.id().value(), (System.nanoTime() - start) / NANOS));
    }
    return new Result(Subsumption.apply(List.copyOf(findings), rules), notifications, times);
  }

  private static Notification failed(Rule rule, Throwable failure) {
    return new Notification(
        Notification.Kind.INTERNAL_ERROR,
        Level.ERROR,
        "",
        "Rule " + rule.id() + " failed: " + failure.getClass().getSimpleName() + ".");
  }

  /**
   * What a rule says of a place.
   *
   * @param keepLevels true to keep the level outside main and sample code
   */
  public static Finding finding(Rule rule, Hit hit, boolean keepLevels) {
    MessageTemplate message = MessageTemplate.parse(rule.descriptor().message());
    boolean keeps = keepLevels || rule.keepLevelIn().contains(hit.file().context());
    return new Finding(
        rule.id(),
        keeps && !hit.note() ? rule.descriptor().level() : Level.NOTE,
        new Location(hit.file().path(), hit.region()),
        message.expand(hit.values()),
        message.arguments(hit.values()),
        hit.file().context(),
        hit.symbol(),
        hit.enclosing(),
        "",
        hit.file().mode() == ReadMode.LEXICAL,
        hit.codeFlow(),
        hit.related(),
        hit.replacement().or(() -> rule.wording().advice(hit.values())),
        hit.secrets());
  }
}
