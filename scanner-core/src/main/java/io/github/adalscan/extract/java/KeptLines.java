package io.github.adalscan.extract.java;

import io.github.adalscan.fact.SourceLines;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.source.text.SourceText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The lines of a source that hold expressions, so that snippets can spell them as they stand. */
final class KeptLines {
  private KeptLines() {}

  static SourceLines of(List<TypeFacts> types, SourceText text) {
    Map<Integer, String> lines = new TreeMap<>();
    types.forEach(type -> CodeWalker.forEachRoot(type, root -> add(root, text, lines)));
    return new SourceLines(lines);
  }

  private static void add(Expr root, SourceText text, Map<Integer, String> lines) {
    for (int number = root.region().startLine(); number <= root.region().endLine(); number++) {
      lines.computeIfAbsent(number, n -> text.line(n, SourceLines.MAX_LENGTH));
    }
  }
}
