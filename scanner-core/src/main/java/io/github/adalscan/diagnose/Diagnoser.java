package io.github.adalscan.diagnose;

import io.github.adalscan.diagnose.LogFacts.Frame;
import io.github.adalscan.explain.Cause;
import io.github.adalscan.explain.ErrorCatalog;
import io.github.adalscan.explain.TokenCode;
import io.github.adalscan.explain.TokenCodeName;
import io.github.adalscan.model.Diagnosis;
import io.github.adalscan.model.Diagnosis.Certainty;
import io.github.adalscan.model.Diagnosis.LogSummary;
import io.github.adalscan.model.Diagnosis.Ranked;
import io.github.adalscan.model.Diagnosis.Seen;
import io.github.adalscan.model.Diagnosis.Tied;
import io.github.adalscan.model.Diagnosis.TokenClaims;
import io.github.adalscan.model.Survey;
import io.github.adalscan.rule.RuleSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Ranks causes by what a log says and what a scan found. Stateless; safe for any number of threads.
 */
public final class Diagnoser {
  /** How often the points of a log the places of the code can count at most. */
  private static final int PLACES = 4;

  private final RuleSet rules;
  private final ErrorCatalog errors;

  public Diagnoser(RuleSet rules, ErrorCatalog errors) {
    this.rules = rules;
    this.errors = errors;
  }

  /** The packages whose appearance in a stack trace tells that a replaced library is at work. */
  public Set<String> packages() {
    return rules.catalogs().libraries().values().stream()
        .flatMap(library -> library.allTypes().stream())
        .map(type -> type.name().substring(0, Math.max(type.name().lastIndexOf('.'), 0)))
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The causes, the most likely first. */
  public Diagnosis diagnose(LogFacts log, Survey survey) {
    List<TokenClaims> tokens = new TokenReview(rules.catalogs()).claims(log, survey);
    TokenEvidence evidence = new TokenEvidence(rules.catalogs());
    LogEvidence said = new LogEvidence(log, rules.catalogs());
    Ties ties = new Ties(log, survey);
    List<Ranked> ranked = new ArrayList<>();
    for (Cause cause : errors.causes()) {
      Score score = said.score(cause);
      cause.proof().ifPresent(proof -> evidence.add(proof, log, tokens, score));
      if (score.total() > 0 || log.isSilent()) {
        rank(cause, score, ties.of(cause.rules()), log.isSilent()).ifPresent(ranked::add);
      }
    }
    log.tokenCodes().stream().flatMap(seen -> code(seen, ties).stream()).forEach(ranked::add);
    ranked.sort(
        Comparator.comparing(Ranked::certainty)
            .thenComparing(Comparator.comparingInt(Ranked::score).reversed())
            .thenComparing(Ranked::id));
    return new Diagnosis(summary(log, survey, tokens), ranked);
  }

  private static Optional<Ranked> rank(
      Cause cause, Score score, List<Tied> places, boolean silent) {
    if (silent && places.isEmpty()) {
      return Optional.empty();
    }
    // Places confirm what the log says; where it says little, they must not outweigh what it names.
    int weight = Ties.weight(places);
    int total = score.total() + (silent ? weight : Math.min(weight, PLACES * score.total()));
    boolean tied = places.stream().anyMatch(place -> !place.ties().isEmpty());
    return Optional.of(
        new Ranked(
            cause.id(),
            cause.title(),
            certainty(cause, score, places, tied, silent),
            total,
            score.reasons(),
            places,
            cause.fix(),
            cause.check()));
  }

  private static Certainty certainty(
      Cause cause, Score score, List<Tied> places, boolean tied, boolean silent) {
    boolean told = silent || score.isTelling();
    boolean decided = cause.decides() == Cause.Decides.CODE && tied && told;
    if (score.isShown() || decided) {
      return Certainty.SHOWN;
    }
    boolean likely = tied || (!places.isEmpty() && score.isTelling());
    if (score.isNamed()) {
      return Certainty.LIKELY;
    }
    return likely && cause.decides() != Cause.Decides.TENANT
        ? Certainty.LIKELY
        : Certainty.POSSIBLE;
  }

  /** A code of the token service that no cause names is explained by itself. */
  private Optional<Ranked> code(Seen seen, Ties ties) {
    if (!errors.causesOf(seen.text()).isEmpty()) {
      return Optional.empty();
    }
    return TokenCodeName.of(seen.text())
        .flatMap(errors::code)
        .map(code -> ranked(code, seen, ties.of(code.rules())));
  }

  private static Ranked ranked(TokenCode code, Seen seen, List<Tied> places) {
    return new Ranked(
        code.code(),
        code.name() + ": " + code.cause(),
        places.isEmpty() ? Certainty.POSSIBLE : Certainty.LIKELY,
        Score.CODE + Ties.weight(places),
        List.of(Score.said(seen)),
        places,
        places.isEmpty()
            ? "No rule finds it in code: settle it in the tenant or with the user"
            : "Change the places named here",
        places.isEmpty() ? "the sign-in log of the tenant, by the correlation id" : "");
  }

  private static LogSummary summary(LogFacts log, Survey survey, List<TokenClaims> tokens) {
    List<Seen> codes = new ArrayList<>(log.tokenCodes());
    codes.addAll(log.words());
    codes.addAll(log.statuses());
    List<Seen> calls =
        log.calls().stream().map(c -> new Seen(c.text(), c.line(), c.count())).toList();
    List<Seen> frames =
        log.frames().stream()
            .filter(frame -> isOf(survey, frame))
            .map(frame -> new Seen(frame.text(), frame.line(), 1))
            .toList();
    return new LogSummary(log.lines(), codes, log.ids(), calls, frames, tokens);
  }

  private static boolean isOf(Survey survey, Frame frame) {
    String end = "/" + frame.path();
    return survey.paths().stream().anyMatch(path -> ("/" + path).endsWith(end));
  }
}
