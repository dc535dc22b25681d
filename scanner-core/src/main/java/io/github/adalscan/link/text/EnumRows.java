package io.github.adalscan.link.text;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.model.Location;
import io.github.adalscan.model.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells which arguments of enum constants go together: those of one constant. */
public final class EnumRows {
  /** The creation of an enum constant. */
  private record Row(String type, Region region) {}

  private final Map<String, List<Row>> rows = new HashMap<>();

  public EnumRows(List<FileFacts> files) {
    for (FileFacts file : files) {
      for (TypeFacts type : file.types()) {
        if (type.kind() == TypeFacts.Kind.ENUM) {
          type.fields().forEach(field -> add(file.path(), type, field));
        }
      }
    }
  }

  private void add(String path, TypeFacts type, FieldFacts field) {
    if (field.initializer().orElse(null) instanceof Expr.New made && made.arguments().size() > 1) {
      rows.computeIfAbsent(path, key -> new ArrayList<>()).add(new Row(type.name(), made.region()));
    }
  }

  /** False when two texts come from different constants of one enum. */
  public boolean together(TextValue one, TextValue other) {
    if (rows.isEmpty()) {
      return true;
    }
    for (TextValue.Piece first : one.pieces()) {
      for (TextValue.Piece second : other.pieces()) {
        if (differ(row(first), row(second))) {
          return false;
        }
      }
    }
    return true;
  }

  private static boolean differ(Optional<Row> one, Optional<Row> other) {
    return one.isPresent()
        && other.isPresent()
        && one.get().type().equals(other.get().type())
        && !one.equals(other);
  }

  private Optional<Row> row(TextValue.Piece piece) {
    if (!(piece instanceof TextValue.Text text)) {
      return Optional.empty();
    }
    Location origin = text.origin();
    return rows.getOrDefault(origin.path(), List.of()).stream()
        .filter(row -> row.region().contains(origin.region()))
        .findFirst();
  }
}
