package io.github.adalscan.detect.token.secret;

import io.github.adalscan.detect.Detector;
import io.github.adalscan.detect.token.TokenDetector;
import java.util.Map;

/** The analyses of this package by the names that rules call them. */
public final class SecretAnalyses {
  public static final Map<String, Detector> BY_NAME =
      Map.of(
          "secret-in-source", TokenDetector.ofRule(SecretChecks::spelled),
          "token-in-source", TokenDetector.ofRule(TokenLiterals::find),
          "secret-not-encoded", TokenDetector.ofProject(RawSecrets::unencoded));

  private SecretAnalyses() {}
}
