package io.github.adalscan.detect.member;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.TypeUse;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.rule.catalog.library.Library;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Replaces the types of a library that a piece of source names. */
final class NewTypes {
  private NewTypes() {}

  /** The simple name of what replaces a type first of all. */
  static Optional<String> of(String type, Library library) {
    return library.type(type).flatMap(t -> t.imports().stream().findFirst()).map(LastPart::ofName);
  }

  /** The new name for each simple name by which a file knows a type of the library. */
  static Map<String, String> of(FileFacts file, Library library, ProjectFacts project) {
    Map<String, String> bySimpleName = new HashMap<>();
    for (TypeUse use : file.typeUses()) {
      if (!bySimpleName.containsKey(use.type().name())) {
        project
            .declarations()
            .resolve(use.type())
            .flatMap(name -> of(name, library))
            .ifPresent(other -> bySimpleName.put(use.type().name(), other));
      }
    }
    return bySimpleName;
  }

  /** The text with every type of the library exchanged, qualified or not, outside of literals. */
  static String in(String text, FileFacts file, Writing writing) {
    return exchange(text, writing.clients().newTypes(file));
  }

  private static String exchange(String text, Map<String, String> names) {
    return Imports.exchange(
        text,
        (before, name) -> {
          String other = names.getOrDefault(name, name);
          if (!other.equals(name)) {
            dropQualifier(before);
          }
          return other;
        });
  }

  /** Takes {@code a.b.} off the end. */
  private static void dropQualifier(StringBuilder text) {
    int end = text.length();
    while (end > 0
        && (text.charAt(end - 1) == '.' || Character.isJavaIdentifierPart(text.charAt(end - 1)))
        && text.charAt(text.length() - 1) == '.') {
      end--;
    }
    text.setLength(end);
  }
}
