package io.github.adalscan.extract.java;

import com.github.javaparser.Position;
import com.github.javaparser.Range;
import com.github.javaparser.ast.Node;
import io.github.adalscan.model.Region;

/** From JavaParser's positions (inclusive end) to regions (exclusive end). */
final class Regions {
  private static final Region NOWHERE = Region.onLine(1, 1, 1);

  private Regions() {}

  static Region of(Node node) {
    return node.getRange().map(Regions::of).orElse(NOWHERE);
  }

  static Region of(Range range) {
    return new Region(
        Math.max(1, range.begin.line),
        Math.max(1, range.begin.column),
        Math.max(1, range.end.line),
        range.end.column + 1);
  }

  /** From the start of one node to the end of another. */
  static Region span(Node first, Node last) {
    Position begin = first.getBegin().orElse(Position.HOME);
    Position end = last.getEnd().orElse(begin);
    return of(new Range(begin, end));
  }
}
