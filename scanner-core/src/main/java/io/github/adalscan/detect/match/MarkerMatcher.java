package io.github.adalscan.detect.match;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Hit;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.Marker;
import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.Match;
import io.github.adalscan.rule.catalog.artifact.PlatformMarker;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Names that other platforms' files take in. */
public final class MarkerMatcher {
  private final Match.MarkerMatch match;
  private final Detection detection;

  public MarkerMatcher(Match.MarkerMatch match, Detection detection) {
    this.match = match;
    this.detection = detection;
  }

  public List<Hit> hits() {
    List<PlatformMarker> wanted =
        detection.catalogs().markers().stream()
            .filter(m -> m.library().equals(match.library()))
            .filter(m -> match.platforms().isEmpty() || match.platforms().contains(m.platform()))
            .toList();
    List<Hit> hits = new ArrayList<>();
    for (FileFacts file : detection.project().files()) {
      for (Marker marker : file.markers()) {
        wanted.stream()
            .filter(w -> w.matches(marker))
            .findFirst()
            .ifPresent(w -> hits.add(hit(file, marker, w)));
      }
    }
    return hits;
  }

  private static Hit hit(FileFacts file, Marker marker, PlatformMarker known) {
    Map<String, String> values =
        Map.of(
            "symbol", marker.name(),
            "name", marker.name(),
            "platform", marker.platform(),
            "replacement", known.replacement());
    Hit hit = Hit.at(file, marker.region(), marker.platform() + ":" + marker.name(), "", values);
    if (known.replacement().isEmpty()) {
      return hit;
    }
    String note = known.note().isEmpty() ? "" : " (" + known.note() + ")";
    return hit.with(
        new Replacement.Advice("Use " + known.replacement() + note + ".", Effort.REVIEW));
  }
}
