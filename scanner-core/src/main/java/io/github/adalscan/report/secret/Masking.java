package io.github.adalscan.report.secret;

import io.github.adalscan.model.Report;
import io.github.adalscan.model.RequestUse;
import io.github.adalscan.model.Survey;
import io.github.adalscan.model.TokenUse;
import io.github.adalscan.report.source.SourceLookup;
import java.util.List;
import java.util.function.UnaryOperator;

/** Keeps secrets out of answers that are no reports. */
public final class Masking {
  private Masking() {}

  /** The same survey; no text of it spells a secret that one of its findings names. */
  public static Survey of(Survey survey, SourceLookup sources) {
    Redaction redaction = Redaction.of(survey.report(), sources);
    if (!redaction.active()) {
      return survey;
    }
    ReportMapper mapper = new ReportMapper(redaction::mask, UnaryOperator.identity());
    Report report = mapper.map(survey.report());
    List<TokenUse> tokens =
        survey.tokens().stream()
            .map(
                use ->
                    new TokenUse(
                        use.location(),
                        use.library(),
                        use.flow(),
                        use.appOnly(),
                        use.asked().stream().map(redaction::mask).toList()))
            .toList();
    List<RequestUse> requests =
        survey.requests().stream()
            .map(use -> new RequestUse(use.location(), mapper.request(use.replacement())))
            .toList();
    return new Survey(report, survey.paths(), tokens, requests);
  }
}
