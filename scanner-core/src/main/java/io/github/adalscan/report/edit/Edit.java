package io.github.adalscan.report.edit;

import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Finding;
import io.github.adalscan.model.Region;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.model.Replacement.Code;
import io.github.adalscan.report.source.SourceLookup;
import io.github.adalscan.source.text.SourceText;
import java.util.Optional;

/**
 * A change of a file that is right as it stands: a whole literal becomes another one, nothing else
 * has to change with it.
 *
 * @param region what goes
 * @param text what comes instead
 */
public record Edit(Region region, String text) {
  /** Nobody edits longer lines. */
  private static final int MAX_LINE = 10_000;

  /** The edit of a finding, if what to write instead is one. */
  public static Optional<Edit> of(Finding finding, SourceLookup sources) {
    return finding
        .replacement()
        .filter(r -> finding.secrets().isEmpty())
        .flatMap(Edit::literal)
        .filter(text -> isWhole(finding, sources))
        .map(text -> new Edit(finding.location().region(), text));
  }

  private static Optional<String> literal(Replacement replacement) {
    return replacement instanceof Code code
            && code.effort() == Effort.SAFE
            && code.notes().isEmpty()
            && code.imports().isEmpty()
            && isLiteral(code.snippet())
        ? Optional.of(code.snippet())
        : Optional.empty();
  }

  private static boolean isLiteral(String text) {
    return text.length() > 2
        && text.startsWith("\"")
        && text.indexOf('"', 1) == text.length() - 1
        && text.indexOf('\\') < 0;
  }

  /** True when the region spells the symbol and no more: no part of a longer text. */
  private static boolean isWhole(Finding finding, SourceLookup sources) {
    String literal = '"' + finding.symbol() + '"';
    Region region = finding.location().region();
    return region.singleLine()
        && sources
            .text(finding.location().path())
            .filter(text -> region.endLine() <= text.lineCount())
            .map(text -> isAlone(literal, region, text))
            .orElse(false);
  }

  private static boolean isAlone(String literal, Region region, SourceText text) {
    if (text.lineLength(region.startLine()) > MAX_LINE) {
      return false;
    }
    String line = text.line(region.startLine());
    int start = region.startColumn() - 1;
    int end = region.endColumn() - 1;
    return end <= line.length()
        && line.substring(start, end).equals(literal)
        && !line.substring(0, start).stripTrailing().endsWith("+")
        && !line.substring(end).stripLeading().startsWith("+");
  }
}
