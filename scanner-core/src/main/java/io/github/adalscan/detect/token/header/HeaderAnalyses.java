package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detector;
import io.github.adalscan.detect.token.TokenDetector;
import java.util.Map;

/** The analyses of this package by the names that rules call them. */
public final class HeaderAnalyses {
  public static final Map<String, Detector> BY_NAME =
      Map.of(
          "header-missing",
          TokenDetector.ofProject(MissingHeader::find),
          "header-other-scheme",
          TokenDetector.ofCalls(SchemeChecks::otherScheme),
          "header-malformed",
          TokenDetector.ofHeaders(MalformedBearer::find),
          "header-id-token",
          TokenDetector.ofHeaders(KindChecks::idToken).and(AbsentIdTokens::find),
          "header-no-access-token",
          TokenDetector.ofHeaders(KindChecks::noAccessToken),
          "header-token-in-query",
          TokenDetector.ofProject(QueryChecks::tokenInQuery),
          "header-token-relayed",
          TokenDetector.ofProject(RelayChecks::relayed));

  private HeaderAnalyses() {}
}
