package io.github.adalscan.detect.run;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Detector;
import io.github.adalscan.detect.Hit;
import io.github.adalscan.detect.login.LoginAnalyses;
import io.github.adalscan.detect.manifest.ManifestAnalyses;
import io.github.adalscan.detect.response.ResponsePropertyDetector;
import io.github.adalscan.detect.response.ResponseShapeDetector;
import io.github.adalscan.detect.token.handling.HandlingAnalyses;
import io.github.adalscan.detect.token.header.HeaderAnalyses;
import io.github.adalscan.detect.token.life.LifeAnalyses;
import io.github.adalscan.detect.token.secret.SecretAnalyses;
import io.github.adalscan.detect.token.server.ServerAnalyses;
import io.github.adalscan.rule.Rule;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The analyses in code by the names that rules call them. */
final class Analyses {
  /** They need the findings of all other rules, so triage makes these. */
  private static final List<String> JUDGED_BY_TRIAGE =
      List.of(
          "suppression-without-rule",
          "suppression-without-reason",
          "suppression-of-unknown-rule",
          "suppression-unused",
          "suppression-expired",
          "suppression-malformed");

  private static final Map<String, Detector> BY_NAME = all();

  private Analyses() {}

  private static Map<String, Detector> all() {
    Map<String, Detector> all = new TreeMap<>(TokenAnalyses.BY_NAME);
    all.put("aad-graph-response-property", new ResponsePropertyDetector());
    all.put("aad-graph-response-shape", new ResponseShapeDetector());
    all.putAll(HeaderAnalyses.BY_NAME);
    all.putAll(HandlingAnalyses.BY_NAME);
    all.putAll(LifeAnalyses.BY_NAME);
    all.putAll(SecretAnalyses.BY_NAME);
    all.putAll(ServerAnalyses.BY_NAME);
    all.putAll(LoginAnalyses.BY_NAME);
    all.putAll(ManifestAnalyses.BY_NAME);
    JUDGED_BY_TRIAGE.forEach(name -> all.put(name, (rule, detection) -> List.of()));
    return all;
  }

  /** What the analysis of that name finds; nothing when there is none of that name. */
  static List<Hit> detect(String name, Rule rule, Detection detection) {
    Detector detector = BY_NAME.get(name);
    return detector == null ? List.of() : detector.detect(rule, detection);
  }

  /** True when a rule may name it. */
  static boolean exists(String name) {
    return BY_NAME.containsKey(name);
  }
}
