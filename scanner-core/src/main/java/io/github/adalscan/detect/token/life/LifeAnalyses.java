package io.github.adalscan.detect.token.life;

import io.github.adalscan.detect.Detector;
import io.github.adalscan.detect.token.TokenDetector;
import java.util.Map;

/** The analyses of this package by the names that rules call them. */
public final class LifeAnalyses {
  public static final Map<String, Detector> BY_NAME =
      Map.of(
          "application-per-request", TokenDetector.ofRule(NewApplications::find),
          "flow-cache-bypassed", TokenDetector.ofRequests(CacheBypasses::check),
          "token-kept", TokenDetector.ofProject(KeptTokens::find),
          "prompt-without-silent", TokenDetector.ofRequests(PromptChecks::withoutSilent));

  private LifeAnalyses() {}
}
