package io.github.adalscan.detect.manifest;

import io.github.adalscan.detect.Detector;
import java.util.Map;

/** The analyses of this package by the names that rules call them. */
public final class ManifestAnalyses {
  public static final Map<String, Detector> BY_NAME =
      Map.of(
          "retired-permissions", new RetiredPermissionsDetector(),
          "permission-mix-up", new PermissionMixUpDetector());

  private ManifestAnalyses() {}
}
