package io.github.adalscan.report.secret;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.Report;
import io.github.adalscan.model.Result;
import io.github.adalscan.report.source.SourceLookup;
import io.github.adalscan.source.text.SourceText;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Keeps the secrets that findings name out of a report: their places in the sources by position,
 * and their values, spelled in any usual way, wherever else they turn up.
 */
public final class Redaction {
  /** What is shown instead of a secret. */
  public static final String MARK = "[REDACTED]";

  /** The mark wherever brackets are escaped. */
  private static final String WORD = "REDACTED";

  private final Map<String, List<Region>> places;
  private final List<String> values;

  private Redaction(Map<String, List<Region>> places, List<String> values) {
    this.places = places;
    this.values = values;
  }

  /**
   * The secrets of a report, of suppressed findings too.
   *
   * @param sources where their values are read that the report itself does not hold
   */
  public static Redaction of(Report report, SourceLookup sources) {
    List<Finding> findings =
        Stream.concat(report.results().stream(), report.triage().suppressed().stream())
            .map(Result::finding)
            .filter(finding -> !finding.secrets().isEmpty())
            .toList();
    return findings.isEmpty() ? new Redaction(Map.of(), List.of()) : of(findings, sources);
  }

  private static Redaction of(List<Finding> findings, SourceLookup sources) {
    TreeSet<Location> secrets = new TreeSet<>();
    SecretSpellings spellings = new SecretSpellings();
    for (Finding finding : findings) {
      secrets.addAll(finding.secrets());
      spellings.addAll(texts(finding, sources));
    }
    Map<String, List<Region>> places = new HashMap<>();
    for (Location secret : secrets) {
      places.computeIfAbsent(secret.path(), key -> new ArrayList<>()).add(secret.region());
    }
    return new Redaction(places, spellings.longestFirst());
  }

  /** The same secrets where paths are written in another way. */
  public Redaction at(UnaryOperator<String> path) {
    Map<String, List<Region>> others = new HashMap<>();
    places.forEach((key, regions) -> others.put(path.apply(key), regions));
    return new Redaction(others, values);
  }

  private static List<String> texts(Finding finding, SourceLookup sources) {
    List<String> texts = new ArrayList<>();
    for (Location secret : finding.secrets()) {
      sources
          .text(secret.path())
          .map(text -> text.slice(within(secret.region(), text)))
          .ifPresent(texts::add);
      boolean shown =
          secret.region().singleLine()
              && secret.path().equals(finding.location().path())
              && secret.region().startLine() == finding.location().region().startLine()
              && secret.region().endColumn() - 1 <= finding.snippet().length();
      if (shown) {
        int end = secret.region().endColumn() - 1;
        texts.add(finding.snippet().substring(secret.region().startColumn() - 1, end));
      }
    }
    return texts.stream().distinct().toList();
  }

  private static Region within(Region region, SourceText text) {
    return region.endLine() <= text.lineCount() ? region : Region.onLine(1, 1, 1);
  }

  /** True when there is something to hide. */
  public boolean active() {
    return !places.isEmpty();
  }

  /** True when a file holds a secret, so that no hash of it may be told. */
  public boolean touches(String path, SourceLookup sources) {
    return active()
        && (places.containsKey(path)
            || sources.text(path).map(t -> !mask(t.text()).equals(t.text())).orElse(false));
  }

  /** True when a document shows that something was hidden, or spells what will be. */
  public boolean isIn(String document) {
    return active() && (document.contains(WORD) || values.stream().anyMatch(document::contains));
  }

  /** A text in which no secret is spelled. */
  public String mask(String text) {
    String masked = text;
    for (String value : values) {
      if (masked.contains(value)) {
        masked = masked.replace(value, MARK);
      }
    }
    return masked;
  }

  /** The source text of a region without the secrets in it. */
  public String slice(String path, SourceText text, Region region) {
    int at = text.offset(region.startLine(), region.startColumn());
    int end = text.offset(region.endLine(), region.endColumn());
    StringBuilder shown = new StringBuilder();
    for (Region secret : places.getOrDefault(path, List.of())) {
      if (secret.overlaps(region) && secret.endLine() <= text.lineCount()) {
        int from = Math.max(at, text.offset(secret.startLine(), secret.startColumn()));
        shown.append(text.text(), at, from).append(MARK);
        at = Math.max(at, Math.min(end, text.offset(secret.endLine(), secret.endColumn())));
      }
    }
    return mask(shown.append(text.text(), at, Math.max(at, end)).toString());
  }

  /** A finished document in which no secret is spelled; words of the language stay. */
  public byte[] guard(byte[] document) {
    if (!active()) {
      return document;
    }
    String text = new String(document, StandardCharsets.UTF_8);
    String masked = text;
    for (String value : values) {
      if (!SecretSpellings.isWord(value) && masked.contains(value)) {
        masked = masked.replace(value, MARK);
      }
    }
    return masked.equals(text) ? document : masked.getBytes(StandardCharsets.UTF_8);
  }
}
