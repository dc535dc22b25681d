package io.github.adalscan.extract.text.build;

import io.github.adalscan.extract.text.lex.FactCollector;
import io.github.adalscan.extract.text.lex.LightLexer;
import io.github.adalscan.extract.text.lex.Span;
import io.github.adalscan.extract.text.lex.Words;
import io.github.adalscan.fact.Dependency;
import io.github.adalscan.fact.TextUse.Role;
import io.github.adalscan.model.Region;

/**
 * Packages and bundles that the headers {@code Import-Package}, {@code DynamicImport-Package} and
 * {@code Require-Bundle} take in, in a manifest, in instructions of bnd or in the configuration of
 * a build plug-in. A package is stated as an import of all its types: {@code a.b.*}. So is a
 * bundle, which may be called like its package; and it is a dependency, for tools call it by group
 * and artifact, joined by a dot.
 */
public final class PackageHeaders {
  private static final String IMPORT = "Import-Package";
  private static final String REQUIRE = "Require-Bundle";

  private final FactCollector facts;
  private final String text;
  private final String header;
  private final int end;
  private int at;

  private PackageHeaders(FactCollector facts, String header, Span value) {
    this.facts = facts;
    this.text = facts.source().text();
    this.header = header;
    this.at = value.start();
    this.end = value.end();
  }

  /** True when a key, perhaps with a path before it, is the name of such a header. */
  public static boolean isOne(String key) {
    return key.endsWith(IMPORT) || key.endsWith(REQUIRE);
  }

  /** Adds the packages of a header, given its value as it stands in the source. */
  public static void find(FactCollector facts, String header, Span value) {
    PackageHeaders headers = new PackageHeaders(facts, header, value);
    while (headers.at < headers.end) {
      headers.part();
    }
  }

  /** A package, an attribute behind one, or what separates them. */
  private void part() {
    skipFolds();
    int start = at;
    StringBuilder name = new StringBuilder();
    while (at < end && isPart(text.charAt(at))) {
      name.append(text.charAt(at));
      at++;
      int last = at;
      skipFolds();
      if (at == end || !isPart(text.charAt(at))) {
        add(name.toString(), start, last);
        return;
      }
    }
    if (at < end && text.charAt(at) == '"') {
      skipQuoted();
    } else {
      at++;
    }
  }

  private void add(String name, int start, int last) {
    String whole = name.endsWith(".*") ? name.substring(0, name.length() - 2) : name;
    boolean attribute = at < end && "=:".indexOf(text.charAt(at)) >= 0;
    boolean value = start > 0 && "=!".indexOf(text.charAt(start - 1)) >= 0;
    if (!attribute && !value && whole.indexOf('.') > 0 && whole.indexOf('*') < 0) {
      facts.text(Role.PLAIN, header, whole + ".*", start, last);
      if (header.endsWith(REQUIRE)) {
        addBundle(whole, facts.source().region(start, last));
      }
    }
  }

  private void addBundle(String name, Region region) {
    int dot = name.lastIndexOf('.');
    facts.dependency(
        Dependency.stated(name.substring(0, dot), name.substring(dot + 1), "", region));
  }

  /** A line that goes on in the next one. */
  private void skipFolds() {
    while (at < end && isFold()) {
      at += text.charAt(at) == '\\' ? 1 : 0;
      at += text.startsWith("\r\n", at) ? 2 : 1;
      while (at < end && " \t".indexOf(text.charAt(at)) >= 0) {
        at++;
      }
    }
  }

  private boolean isFold() {
    int newline = text.charAt(at) == '\\' ? at + 1 : at;
    return newline < end && LightLexer.isLineBreak(text.charAt(newline));
  }

  private void skipQuoted() {
    int close = Words.indexOf(text, '"', at + 1, end);
    at = close < 0 ? end : close + 1;
  }

  private static boolean isPart(char c) {
    return Words.isNamePart(c) || c == '.' || c == '*' || c == '-';
  }
}
