package io.github.adalscan.cli.option;

import io.github.adalscan.report.Format;
import java.util.Arrays;
import java.util.Iterator;

/** The names of the formats, for completion. */
final class FormatNames implements Iterable<String> {
  @Override
  public Iterator<String> iterator() {
    return Arrays.stream(Format.values()).map(Format::id).iterator();
  }
}
