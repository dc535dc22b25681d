package io.github.adalscan.diagnose;

import io.github.adalscan.engine.ScanListener;
import io.github.adalscan.engine.ScanRequest;
import io.github.adalscan.engine.Scanner;
import io.github.adalscan.explain.ErrorCatalog;
import io.github.adalscan.model.Diagnosis;
import io.github.adalscan.rule.RuleSet;
import io.github.adalscan.rule.RuleSetLoader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;

/** Logs and tokens for tests. */
final class Logs {
  private static final RuleSet RULES = RuleSetLoader.bundled();
  private static final ErrorCatalog ERRORS = ErrorCatalog.bundled();
  static final Diagnoser DIAGNOSER = new Diagnoser(RULES, ERRORS);
  static final String SIGNATURE = "c2lnbmF0dXJlLW9mLXRoZS10b2tlbg";

  private Logs() {}

  static LogFacts read(String log) {
    return read(new StringReader(log));
  }

  static LogFacts read(Reader log) {
    try {
      return new LogReader(ERRORS, DIAGNOSER.packages()).read(log);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  static Diagnosis diagnose(String log, Path folder) {
    return DIAGNOSER.diagnose(
        read(log), new Scanner().survey(ScanRequest.of(List.of(folder)), ScanListener.NONE));
  }

  /** A token with these claims. */
  static String token(String claims) {
    return encoded("{\"typ\":\"JWT\",\"alg\":\"RS256\"}") + "." + encoded(claims) + "." + SIGNATURE;
  }

  private static String encoded(String json) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(json.getBytes(StandardCharsets.UTF_8));
  }
}
