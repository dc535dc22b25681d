package io.github.adalscan.detect.match;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.Hit;
import io.github.adalscan.detect.member.Guides;
import io.github.adalscan.detect.member.StarImports;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.TypeUse;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.Match;
import io.github.adalscan.rule.catalog.library.Library;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Places that name a type of a library or package. */
public final class TypeMatcher {
  private final Match.TypeMatch match;
  private final Detection detection;
  private final Guides guides;
  private final Optional<Library> library;

  public TypeMatcher(Match.TypeMatch match, Detection detection, Guides guides) {
    this.match = match;
    this.detection = detection;
    this.guides = guides;
    this.library =
        match.library().isEmpty()
            ? Optional.empty()
            : Optional.of(detection.catalogs().library(match.library()));
  }

  public List<Hit> hits() {
    List<Hit> hits = new ArrayList<>();
    for (FileFacts file : detection.project().files()) {
      boolean own = ServerPages.isPage(file.path()) || isOwn(file);
      for (TypeUse use : file.typeUses()) {
        boolean declaration = own && use.kind() == TypeUse.Kind.SUPERTYPE;
        if (match.uses().contains(use.kind()) && !declaration && !ServerPages.isPage(file.path())) {
          name(use).ifPresent(name -> hits.add(hit(file, use, name)));
        }
      }
    }
    return hits;
  }

  /** The library's own sources inherit from each other; that is no use of it. */
  private boolean isOwn(FileFacts file) {
    return file.code().isPresent()
        && library.filter(l -> l.ownsPackage(file.code().get().packageName())).isPresent();
  }

  /** The matched type or package, if the use is one. */
  private Optional<String> name(TypeUse use) {
    Optional<String> name = detection.project().declarations().resolve(use.type());
    if (use.kind() == TypeUse.Kind.STAR_IMPORT) {
      return name.filter(n -> isPackage(n) || isType(n));
    }
    return name.filter(this::isType);
  }

  private boolean isPackage(String name) {
    return library
        .map(l -> l.ownsPackage(name) && hasService(l))
        .orElse(name.equals(match.packageName()) || name.startsWith(match.packageName() + "."));
  }

  /** Of a star import nobody can tell which of the library's services is meant; its own counts. */
  private boolean hasService(Library owner) {
    return match.service().isEmpty()
        || owner.allTypes().stream().anyMatch(t -> t.talksTo(match.service()));
  }

  private boolean isType(String name) {
    if (library.isEmpty()) {
      return name.startsWith(match.packageName() + ".");
    }
    return library.get().owns(name) && (match.others() || hasService(name));
  }

  /** A type that the catalogue does not list counts as one of the service. */
  private boolean hasService(String name) {
    return library.flatMap(l -> l.typeOrEnclosing(name)).stream()
        .allMatch(type -> type.talksTo(match.service()));
  }

  private Optional<Replacement> ofPackage(FileFacts file, String name) {
    return guides
        .type(library, name)
        .or(
            () ->
                library.flatMap(l -> StarImports.replacement(file, name, l, detection.project())));
  }

  private Hit hit(FileFacts file, TypeUse use, String name) {
    String simple = LastPart.ofName(name);
    boolean star = use.kind() == TypeUse.Kind.STAR_IMPORT || use.member().equals("*");
    String symbol = star ? name + ".*" : name;
    Map<String, String> values =
        Map.of("symbol", symbol, "type", name, "name", star ? symbol : simple);
    Hit hit =
        Hit.at(file, use.region(), symbol, use.enclosing(), values)
            .with(star ? ofPackage(file, name) : guides.type(library, name));
    return star || hasService(name) ? hit : hit.asNote();
  }
}
