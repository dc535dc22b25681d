package io.github.adalscan.detect.member;

import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.TypeUse;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.model.Effort;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.catalog.library.ApiType;
import io.github.adalscan.rule.catalog.library.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** What replaces the import of a whole package: imports for the types of it that a file names. */
public final class StarImports {
  private StarImports() {}

  /** Empty where the file names none that the catalogue replaces by another. */
  public static Optional<Replacement> replacement(
      FileFacts file, String packageName, Library library, ProjectFacts project) {
    Map<String, ApiType> named = new TreeMap<>();
    for (TypeUse use : file.typeUses()) {
      if (use.kind() == TypeUse.Kind.SIMPLE || use.kind() == TypeUse.Kind.SUPERTYPE) {
        project
            .declarations()
            .resolve(use.type())
            .filter(name -> name.equals(packageName + "." + LastPart.ofName(name)))
            .flatMap(library::type)
            .filter(type -> !type.imports().isEmpty() || !type.why().isEmpty())
            .ifPresent(type -> named.put(LastPart.ofName(type.name()), type));
      }
    }
    return named.isEmpty() ? Optional.empty() : Optional.of(imports(named));
  }

  private static Replacement imports(Map<String, ApiType> named) {
    TreeSet<String> imports = new TreeSet<>();
    List<String> notes = new ArrayList<>();
    named.forEach(
        (name, type) -> {
          imports.addAll(type.imports());
          notes.add("`" + name + "`" + successor(type) + reason(type) + ".");
        });
    if (imports.isEmpty()) {
      return new Replacement.Advice(String.join(" ", notes), Effort.MANUAL);
    }
    String snippet = "import " + String.join(";\nimport ", imports) + ";";
    return new Replacement.Code(snippet, List.copyOf(imports), Effort.REVIEW, notes);
  }

  private static String successor(ApiType type) {
    return type.imports().isEmpty() ? "" : " becomes `" + type.replacement() + "`";
  }

  private static String reason(ApiType type) {
    return type.why().isEmpty() ? "" : ": " + type.why();
  }
}
