package io.github.adalscan.link.place;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.model.Location;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The texts, joined texts, fields and cases of all code, with where they stand: many checks begin
 * at one of these, and the code is walked once for all of them. Each list is in the order of the
 * files, outer expressions before inner ones.
 */
public final class CodeIndex {
  /**
   * An expression and where it stands.
   *
   * @param root the outermost expression around it, perhaps itself
   * @param annotation true when the outermost expression is a value of an annotation
   */
  public record Entry<E extends Expr>(E expr, Expr root, Place place, boolean annotation) {
    /** The file that holds it. */
    public FileFacts file() {
      return place.file();
    }

    /** Where the whole expression stands. */
    public Location location() {
      return place.locate(expr);
    }
  }

  private final List<Entry<Expr.Literal>> texts = new ArrayList<>();
  private final List<Entry<Expr.Concat>> concats = new ArrayList<>();
  private final List<Entry<Expr.FieldRef>> fields = new ArrayList<>();
  private final List<Entry<Expr.Match>> matches = new ArrayList<>();

  /** Walks the code of some files. */
  public CodeIndex(List<FileFacts> files) {
    for (FileFacts file : files) {
      Places.forEach(
          file,
          (root, place, annotation) ->
              CodeWalker.forEach(root, expr -> add(expr, root, place, annotation)));
    }
  }

  private void add(Expr expr, Expr root, Place place, boolean annotation) {
    if (expr instanceof Expr.Literal literal && literal.isText()) {
      texts.add(new Entry<>(literal, root, place, annotation));
    } else if (expr instanceof Expr.Concat concat) {
      concats.add(new Entry<>(concat, root, place, annotation));
    } else if (expr instanceof Expr.FieldRef field) {
      fields.add(new Entry<>(field, root, place, annotation));
    } else if (expr instanceof Expr.Match match) {
      matches.add(new Entry<>(match, root, place, annotation));
    }
  }

  /** The text literals. */
  public List<Entry<Expr.Literal>> texts() {
    return Collections.unmodifiableList(texts);
  }

  /** What {@code +} joins. */
  public List<Entry<Expr.Concat>> concats() {
    return Collections.unmodifiableList(concats);
  }

  /** The uses of fields. */
  public List<Entry<Expr.FieldRef>> fields() {
    return Collections.unmodifiableList(fields);
  }

  /** The cases of switches. */
  public List<Entry<Expr.Match>> matches() {
    return Collections.unmodifiableList(matches);
  }
}
