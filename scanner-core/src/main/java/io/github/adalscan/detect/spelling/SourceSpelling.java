package io.github.adalscan.detect.spelling;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.SourceLines;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.model.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Spells expressions by their source text, on one line, with parts of them exchanged. */
public final class SourceSpelling {
  /** Exchanges expressions. */
  public interface Exchange {
    /** No expression is exchanged. */
    Exchange NONE = expr -> Optional.empty();

    /** The text that stands for the expression; empty to keep it. */
    Optional<String> of(Expr expr);
  }

  private final FileFacts file;
  private final Exchange exchange;

  public SourceSpelling(FileFacts file, Exchange exchange) {
    this.file = file;
    this.exchange = exchange;
  }

  /** The text of an expression of the file. */
  public String of(Expr expr) {
    Optional<String> other = exchange.of(expr);
    if (other.isPresent()) {
      return other.get();
    }
    Map<Region, String> edits = new TreeMap<>();
    collectChildren(expr, edits);
    return text(expr.region(), edits).orElseGet(() -> JavaSpelling.of(expr));
  }

  /**
   * The statements of a method's body, on their lines but without their indent.
   *
   * @param roots the outermost expressions of the method
   * @param name where the method is named
   * @return empty when a line of it was not kept
   */
  public Optional<String> statements(List<Expr> roots, Region name) {
    Optional<Region> body = new BodyText(file.lines()).body(name);
    Optional<List<String>> lines = body.flatMap(this::lines);
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Map<Region, String> edits = new TreeMap<>();
    roots.forEach(root -> collect(root, edits));
    return Optional.of(BodyText.join(body.get(), lines.get(), edits));
  }

  private Optional<List<String>> lines(Region region) {
    List<String> lines = new ArrayList<>();
    for (int number = region.startLine(); number <= region.endLine(); number++) {
      Optional<String> line = Optional.ofNullable(file.lines().byNumber().get(number));
      if (line.isEmpty() || line.get().length() >= SourceLines.MAX_LENGTH) {
        return Optional.empty();
      }
      lines.add(line.get());
    }
    return Optional.of(lines);
  }

  private void collect(Expr expr, Map<Region, String> edits) {
    Optional<String> other = exchange.of(expr);
    if (other.isPresent()) {
      edits.put(expr.region(), other.get());
    } else {
      collectChildren(expr, edits);
    }
  }

  /** What stands before a dot has to be a primary expression. */
  private void collectChildren(Expr expr, Map<Region, String> edits) {
    for (Expr child : expr.children()) {
      collect(child, edits);
      Optional<String> edit = Optional.ofNullable(edits.get(child.region()));
      if (isReceiver(child, expr) && edit.filter(e -> !isPrimary(e)).isPresent()) {
        edits.put(child.region(), "(" + edit.get() + ")");
      }
    }
  }

  private static boolean isReceiver(Expr child, Expr parent) {
    if (parent instanceof Expr.Call call) {
      return call.receiver().filter(child::equals).isPresent();
    }
    return parent instanceof Expr.FieldRef field
        && field.receiver().filter(child::equals).isPresent();
  }

  /** True when the text is a name, a literal or a chain of calls: no blank outside of brackets. */
  public static boolean isPrimary(String text) {
    int depth = 0;
    char quote = 0;
    for (int i = text.startsWith("new ") ? 4 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        i += c == '\\' ? 1 : 0;
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else {
        depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
        if (c == ' ' && depth == 0) {
          return false;
        }
      }
    }
    return !text.startsWith("-") && !text.startsWith("!");
  }

  /** The text of a region, if all of its lines were kept and none has a comment or text block. */
  private Optional<String> text(Region region, Map<Region, String> edits) {
    List<String> lines = lines(region).orElse(List.of());
    if (lines.isEmpty() || !inside(region, lines)) {
      return Optional.empty();
    }
    boolean several = lines.size() > 1;
    if (several && lines.stream().anyMatch(SourceSpelling::hasLineComment)) {
      return Optional.empty();
    }
    if (lines.stream().anyMatch(l -> l.contains("\"\"\"") || l.contains("\\u"))) {
      return Optional.empty();
    }
    return Optional.of(Splice.join(region, lines, edits, Splice.Joint.BLANK));
  }

  private static boolean hasLineComment(String line) {
    char quote = 0;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quote != 0) {
        i += c == '\\' ? 1 : 0;
        quote = c == quote ? 0 : quote;
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (line.startsWith("//", i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inside(Region region, List<String> lines) {
    return region.startColumn() <= lines.get(0).length() + 1
        && region.endColumn() <= lines.get(lines.size() - 1).length() + 1;
  }
}
