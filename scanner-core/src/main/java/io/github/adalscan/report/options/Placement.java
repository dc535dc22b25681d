package io.github.adalscan.report.options;

import io.github.adalscan.report.secret.Redaction;
import io.github.adalscan.report.source.SourceLookup;
import io.github.adalscan.source.text.SourceText;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The paths of one report: without secrets, and from the root of the repository where its readers
 * know no other. Remembers what was meant, so that the files are still found.
 */
public final class Placement implements UnaryOperator<String>, SourceLookup {
  private final ReportOptions options;
  private final Redaction redaction;
  private final boolean fromRoot;
  private final Map<String, String> originals = new HashMap<>();

  public Placement(ReportOptions options, Redaction redaction, boolean fromRoot) {
    this.options = options;
    this.redaction = redaction;
    this.fromRoot = fromRoot;
  }

  @Override
  public String apply(String path) {
    String safe = redaction.mask(path);
    String placed = fromRoot ? options.checkout().fromRoot(safe) : safe;
    originals.putIfAbsent(placed, path);
    return placed;
  }

  @Override
  public Optional<byte[]> bytes(String path) {
    return options.sources().bytes(originals.getOrDefault(path, path));
  }

  @Override
  public Optional<SourceText> text(String path) {
    return options.sources().text(originals.getOrDefault(path, path));
  }
}
