package io.github.adalscan.detect.login;

import io.github.adalscan.detect.Detector;
import java.util.Map;

/** The analyses of this package by the names that rules call them. */
public final class LoginAnalyses {
  public static final Map<String, Detector> BY_NAME =
      Map.of(
          "v1-endpoint", new V1EndpointDetector(),
          "scope-at-v1", new ScopeAtV1Detector(),
          "resource-at-v2", new ResourceAtV2Detector());

  private LoginAnalyses() {}
}
