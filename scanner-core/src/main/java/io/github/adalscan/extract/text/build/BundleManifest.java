package io.github.adalscan.extract.text.build;

import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.fact.TextUse.Role;
import io.github.adalscan.source.text.SourceText;
import java.util.Locale;

/**
 * Reads the manifest of a Java archive: headers, of which a line that begins with a blank goes on.
 */
public final class BundleManifest {
  private final FactCollector facts;
  private final SourceText source;

  private BundleManifest(FactCollector facts) {
    this.facts = facts;
    this.source = facts.source();
  }

  /** True for a file with the name of such a manifest. */
  public static boolean isOne(String path) {
    return path.toLowerCase(Locale.ROOT).endsWith("manifest.mf");
  }

  /** Adds the packages that it imports or requires. */
  public static void read(FactCollector facts) {
    BundleManifest manifest = new BundleManifest(facts);
    int line = 1;
    while (line <= manifest.source.lineCount()) {
      int last = line;
      while (last < manifest.source.lineCount() && manifest.source.line(last + 1).startsWith(" ")) {
        last++;
      }
      manifest.header(line, last);
      line = last + 1;
    }
  }

  private void header(int first, int last) {
    int start = source.lineStart(first);
    int colon = source.line(first).indexOf(": ");
    String name = colon < 0 ? "" : source.line(first).substring(0, colon);
    Span value =
        new Span(
            start + Math.max(0, colon + 2), source.lineStart(last) + source.line(last).length());
    if (PackageHeaders.isOne(name)) {
      PackageHeaders.find(facts, name, value);
    } else {
      facts.textPerLine(Role.PLAIN, name, value.start(), value.end(), 1);
    }
  }
}
