package io.github.adalscan.diagnose;

import io.github.adalscan.explain.Cause;
import io.github.adalscan.explain.Cause.Proof;
import io.github.adalscan.model.Diagnosis.Seen;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.rule.catalog.api.HostEntry;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the words of a log say for a cause. */
final class LogEvidence {
  private final LogFacts log;
  private final Set<String> hosts;
  private final Set<Integer> statuses;

  LogEvidence(LogFacts log, Catalogs catalogs) {
    this.log = log;
    this.hosts =
        catalogs.hosts(Api.AAD_GRAPH).stream().map(HostEntry::host).collect(Collectors.toSet());
    this.statuses =
        log.statuses().stream()
            .map(seen -> Integer.valueOf(seen.text()))
            .collect(Collectors.toSet());
  }

  /** The points of a cause. */
  Score score(Cause cause) {
    Score score = new Score();
    log.tokenCodes().stream().filter(seen -> cause.hasCode(seen.text())).forEach(score::name);
    boolean other = isOther(cause);
    if (!other) {
      log.texts().stream()
          .filter(seen -> cause.texts().contains(seen.text()))
          .forEach(seen -> score.add(Score.TEXT, said(seen)));
    }
    words(cause, other, score);
    status(cause, score);
    inUse(cause, score);
    return score;
  }

  private static String said(Seen seen) {
    return "'" + seen.text() + "' in line " + seen.line();
  }

  /** True when the log has statuses and none is that of the cause. */
  private boolean isOther(Cause cause) {
    return !statuses.isEmpty() && cause.status().filter(s -> !statuses.contains(s)).isPresent();
  }

  private void words(Cause cause, boolean other, Score score) {
    if (other && cause.phase() == Cause.Phase.API) {
      return;
    }
    log.words().stream()
        .filter(seen -> cause.hasCode(seen.text()))
        .forEach(seen -> score.add(other ? Score.STATUS : Score.WORD, Score.said(seen)));
  }

  /** A status tells something only where no error code does. */
  private void status(Cause cause, Score score) {
    Optional<Seen> status =
        log.statuses().stream()
            .filter(seen -> cause.status().filter(s -> seen.text().equals("" + s)).isPresent())
            .findFirst();
    boolean onlyStatus =
        log.tokenCodes().isEmpty() && log.words().isEmpty() && log.texts().isEmpty();
    if (status.isPresent() && (score.total() > 0 || onlyStatus)) {
      score.add(Score.STATUS, "status " + Score.said(status.get()));
    }
  }

  private void inUse(Cause cause, Score score) {
    if (cause.proof().filter(Proof.AAD_GRAPH_HOST::equals).isPresent()) {
      log.calls().stream()
          .filter(call -> hosts.contains(call.host()))
          .findFirst()
          .ifPresent(call -> score.prove(call.text() + " is called in line " + call.line()));
    } else if (cause.proof().filter(Proof.OLD_LIBRARY::equals).isPresent()) {
      log.packages().stream()
          .findFirst()
          .ifPresent(seen -> score.add(Score.STATUS, "stack trace with " + Score.said(seen)));
    }
  }
}
