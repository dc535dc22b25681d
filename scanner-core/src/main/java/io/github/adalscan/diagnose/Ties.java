package io.github.adalscan.diagnose;

import io.github.adalscan.diagnose.LogFacts.Call;
import io.github.adalscan.diagnose.LogFacts.Frame;
import io.github.adalscan.model.Diagnosis.Tied;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Level;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.Survey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What connects findings with a log. */
final class Ties {
  private static final int MAX_PLACES = 10;
  private static final int NEAR = 3;
  private static final int MIN_HOST = 4;
  private static final int PER_FINDING = 10;
  private static final int PER_TIE = 25;
  private static final int MAX_COUNTED = 3;

  private final LogFacts log;
  private final Survey survey;

  Ties(LogFacts log, Survey survey) {
    this.log = log;
    this.survey = survey;
  }

  /** The findings of these rules, those with most ties first; notes count where a tie is. */
  List<Tied> of(List<String> rules) {
    return survey.report().findings().stream()
        .filter(finding -> rules.contains(finding.rule().value()))
        .map(finding -> new Tied(finding, ties(finding)))
        .filter(tied -> tied.finding().level() != Level.NOTE || !tied.ties().isEmpty())
        .sorted(Comparator.comparingInt((Tied tied) -> -tied.ties().size()))
        .limit(MAX_PLACES)
        .toList();
  }

  /** How much findings add to a cause. */
  static int weight(List<Tied> places) {
    return places.stream()
        .limit(MAX_COUNTED)
        .mapToInt(place -> PER_FINDING + PER_TIE * place.ties().size())
        .sum();
  }

  private List<String> ties(Finding finding) {
    List<String> ties = new ArrayList<>();
    log.frames().stream()
        .filter(frame -> passes(frame, finding))
        .findFirst()
        .ifPresent(frame -> ties.add("stack trace in line " + frame.line() + ": " + frame.text()));
    log.calls().stream()
        .filter(call -> names(finding, call))
        .findFirst()
        .ifPresent(call -> ties.add("address in line " + call.line() + ": " + call.text()));
    return ties;
  }

  /** A frame passes a finding at its line, or in its method. */
  private static boolean passes(Frame frame, Finding finding) {
    if (!("/" + finding.location().path()).endsWith("/" + frame.path())) {
      return false;
    }
    Region region = finding.location().region();
    boolean near =
        frame.source() >= region.startLine() - NEAR && frame.source() <= region.endLine() + NEAR;
    return near || finding.enclosing().endsWith("." + frame.method());
  }

  private static boolean names(Finding finding, Call call) {
    return call.host().length() > MIN_HOST
        && (finding.symbol().contains(call.host())
            || finding.arguments().stream().anyMatch(value -> value.contains(call.host())));
  }
}
