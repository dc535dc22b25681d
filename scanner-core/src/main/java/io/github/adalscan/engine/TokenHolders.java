package io.github.adalscan.engine;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.FieldFacts;
import io.github.adalscan.fact.code.TypeFacts;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.rule.catalog.Catalogs;
import java.util.Locale;
import java.util.Set;

/** Knows types that keep something, perhaps a token, which others fill in. */
final class TokenHolders {
  private final Set<String> containers;
  private final Set<String> words;

  TokenHolders(Catalogs catalogs) {
    this.containers = catalogs.calls().types("holders");
    this.words = catalogs.words("token-fields");
  }

  /** True where a field of a class can be filled by anybody, and may hold a token. */
  boolean isIn(FileFacts file) {
    return file.types().stream()
        .filter(type -> type.kind() == TypeFacts.Kind.CLASS)
        .flatMap(type -> type.fields().stream())
        .anyMatch(this::holds);
  }

  private boolean holds(FieldFacts field) {
    String type = LastPart.ofName(field.type().name());
    String name = field.name().toLowerCase(Locale.ROOT);
    boolean text = type.equals("String") && !field.isFinal() && field.initializer().isEmpty();
    return containers.contains(type) || (text && words.stream().anyMatch(name::contains));
  }
}
