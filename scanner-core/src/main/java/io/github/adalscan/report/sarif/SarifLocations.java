package io.github.adalscan.report.sarif;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Region;
import io.github.adalscan.report.secret.Redaction;
import io.github.adalscan.report.source.SourceLookup;
import io.github.adalscan.report.text.Json;
import io.github.adalscan.report.text.Visible;
import io.github.adalscan.source.text.SourceText;
import java.util.Optional;

/** Places in files, with the source around them. */
final class SarifLocations {
  private static final int AROUND = 2;
  private static final int MAX_LINE = 1_000;
  private static final int MAX_SNIPPET = 4_000;

  /** Lines of programs that write for programs tell a reader nothing. */
  private static final int MAX_CONTEXT = 20_000;

  private final SarifArtifacts artifacts;
  private final SourceLookup sources;
  private final Redaction redaction;

  SarifLocations(SarifArtifacts artifacts, SourceLookup sources, Redaction redaction) {
    this.artifacts = artifacts;
    this.sources = sources;
    this.redaction = redaction;
  }

  SourceLookup sources() {
    return sources;
  }

  /** A place without its source. */
  ObjectNode bare(Location location) {
    ObjectNode physical = Json.object();
    physical.set("artifactLocation", artifacts.location(location.path()));
    physical.set("region", Json.region(location.region()));
    return physical;
  }

  /** The place of a finding: its token, and two lines on either side. */
  ObjectNode quoted(Finding finding) {
    Location location = finding.location();
    ObjectNode physical = bare(location);
    Optional<SourceText> text =
        sources.text(location.path()).filter(known -> isWithin(location.region(), known));
    ObjectNode region = (ObjectNode) physical.get("region");
    text.ifPresentOrElse(
        known -> {
          snippet(redaction.slice(location.path(), known, location.region()), region);
          context(location, known, physical);
        },
        () -> token(finding).ifPresent(token -> snippet(token, region)));
    return physical;
  }

  private static boolean isWithin(Region region, SourceText text) {
    return region.endLine() <= text.lineCount()
        && region.endColumn() - 1 <= text.lineLength(region.endLine());
  }

  /** What the finding itself knows of the source. */
  private static Optional<String> token(Finding finding) {
    Region region = finding.location().region();
    String line = finding.snippet();
    return finding.secrets().isEmpty()
            && region.singleLine()
            && region.endColumn() - 1 <= line.length()
        ? Optional.of(line.substring(region.startColumn() - 1, region.endColumn() - 1))
        : Optional.empty();
  }

  private void context(Location location, SourceText text, ObjectNode physical) {
    Region region = location.region();
    int from = Math.max(1, region.startLine() - AROUND);
    int to = Math.min(text.lineCount(), region.endLine() + AROUND);
    while (to > region.endLine() && text.lineLength(to) == 0 && to == text.lineCount()) {
      to--;
    }
    Region around = new Region(from, 1, to, text.lineLength(to) + 1);
    int length = text.lineStart(to) + text.lineLength(to) - text.lineStart(from);
    if (around.equals(region) || length > MAX_CONTEXT) {
      return;
    }
    ObjectNode context = physical.putObject("contextRegion");
    context.put("startLine", from).put("startColumn", 1);
    context.put("endLine", to).put("endColumn", around.endColumn());
    snippet(redaction.slice(location.path(), text, around), context);
  }

  private static void snippet(String source, ObjectNode region) {
    String text = Visible.block(Json.whole(source));
    StringBuilder lines = new StringBuilder();
    for (String line : text.split("(?<=\n)|(?<=\r)(?!\n)", -1)) {
      lines.append(cut(line, MAX_LINE));
    }
    region.putObject("snippet").put("text", cut(lines.toString(), MAX_SNIPPET));
  }

  /** The first units of a text, never half of a surrogate pair; a line keeps its end. */
  private static String cut(String text, int max) {
    if (text.length() <= max) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
    String tail = text.endsWith("\r\n") ? "\r\n" : text.endsWith("\n") ? "\n" : "";
    return text.substring(0, end) + tail;
  }
}
