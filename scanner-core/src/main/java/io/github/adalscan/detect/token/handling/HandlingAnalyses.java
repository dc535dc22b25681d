package io.github.adalscan.detect.token.handling;

import io.github.adalscan.detect.Detector;
import io.github.adalscan.detect.token.TokenDetector;
import java.util.Map;

/** The analyses of this package by the names that rules call them. */
public final class HandlingAnalyses {
  public static final Map<String, Detector> BY_NAME =
      Map.ofEntries(
          Map.entry("silent-unhandled", TokenDetector.ofProject(SilentChecks::unhandled)),
          Map.entry("silent-one-class", TokenDetector.ofProject(SilentChecks::oneClassOnly)),
          Map.entry("challenge-unread", TokenDetector.ofProject(UnreadChallenges::find)),
          Map.entry(
              "challenge-declared-only", TokenDetector.ofProject(ChallengeChecks::declaredOnly)),
          Map.entry(
              "challenge-without-claims", TokenDetector.ofRequests(ChallengeChecks::withoutClaims)),
          Map.entry(
              "challenge-never-declared", TokenDetector.ofProject(ChallengeChecks::neverDeclared)),
          Map.entry("refusal-retried", TokenDetector.ofProject(RetryChecks::sameToken)),
          Map.entry("failure-swallowed", TokenDetector.ofCalls(SwallowChecks::emptyToken)),
          Map.entry("on-behalf-of-failure-kept", TokenDetector.ofProject(OnBehalfOfFailures::kept)),
          Map.entry("consent-failure-plain", TokenDetector.ofProject(ConsentFailures::plain)),
          Map.entry("error-text-decides", TokenDetector.ofProject(ErrorTexts::decisions)));

  private HandlingAnalyses() {}
}
