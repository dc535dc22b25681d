package io.github.adalscan.engine;

import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Region;
import io.github.adalscan.source.text.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Adds the source line to findings, and brings regions of several lines down to the line that
 * matters: the one that spells the finding's symbol.
 */
final class Snippets {
  private static final int MAX_LENGTH = 4_000;

  private final SourceTexts texts;

  Snippets(SourceTexts texts) {
    this.texts = texts;
  }

  List<Finding> complete(List<Finding> findings) {
    List<Finding> completed = new ArrayList<>(findings.size());
    String path = "";
    Optional<SourceText> text = Optional.empty();
    for (Finding finding : findings) {
      if (!finding.location().path().equals(path)) {
        path = finding.location().path();
        text = texts.of(path);
      }
      completed.add(text.map(t -> complete(finding, t)).orElse(finding));
    }
    return completed.stream().sorted().distinct().toList();
  }

  private static Finding complete(Finding finding, SourceText text) {
    Region region = finding.location().region();
    Region narrow = region.singleLine() ? region : narrow(finding, text);
    String cut = text.line(narrow.startLine(), MAX_LENGTH);
    return finding.at(new Location(finding.location().path(), narrow), cut);
  }

  private static Region narrow(Finding finding, SourceText text) {
    Region region = finding.location().region();
    String symbol = finding.symbol().toLowerCase(Locale.ROOT);
    int last = Math.min(region.endLine(), text.lineCount());
    for (int line = region.startLine(); line <= last; line++) {
      int at = text.line(line).toLowerCase(Locale.ROOT).indexOf(symbol);
      if (at >= 0 && !symbol.isEmpty()) {
        return Region.onLine(line, at + 1, at + 1 + symbol.length());
      }
    }
    return firstLine(region, text);
  }

  /** Code review shows a finding only where the whole region is in the change. */
  private static Region firstLine(Region region, SourceText text) {
    int end = text.line(region.startLine()).stripTrailing().length() + 1;
    return end > region.startColumn()
        ? Region.onLine(region.startLine(), region.startColumn(), end)
        : region;
  }
}
