package io.github.adalscan.detect.member;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.rule.catalog.library.ApiType;
import io.github.adalscan.rule.catalog.library.Library;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes what to put in the place of a match, out of the catalogues and the code at hand. */
public final class Guides {
  private final MemberGuide members;

  public Guides(Catalogs catalogs) {
    this.members = new MemberGuide(new AudienceTable(catalogs));
  }

  /** What replaces a type or, for a star import, a package. */
  public Optional<Replacement> type(Optional<Library> library, String name) {
    return library
        .flatMap(l -> l.typeOrEnclosing(name))
        .filter(type -> !type.replacement().isEmpty() || !type.why().isEmpty())
        .map(Guides::type);
  }

  private static Replacement type(ApiType type) {
    List<String> notes = type.why().isEmpty() ? List.of() : List.of(sentence(type.why()));
    if (type.replacement().isEmpty()) {
      return new Replacement.Advice(notes.get(0), Effort.MANUAL);
    }
    Effort effort = type.mechanical() ? Effort.SAFE : Effort.REVIEW;
    String imports =
        type.imports().isEmpty()
            ? type.replacement()
            : "import " + String.join(";\nimport ", type.imports()) + ";";
    return new Replacement.Code(imports, type.imports(), effort, notes);
  }

  /** What replaces the use of a member. */
  public Optional<Replacement> member(UsedMember used, Clients clients, Detection detection) {
    return members.replacement(used, clients, detection);
  }

  /** True when the first word is a name of code, which keeps its spelling. */
  private static boolean isCode(String clause) {
    int blank = clause.indexOf(' ');
    String word = blank < 0 ? clause : clause.substring(0, blank);
    return word.indexOf('(') > 0 || word.chars().skip(1).anyMatch(Character::isUpperCase);
  }

  /** The clause with a capital letter and a full stop; names of code keep their first letter. */
  public static String sentence(String clause) {
    String first =
        isCode(clause) ? clause.substring(0, 1) : clause.substring(0, 1).toUpperCase(Locale.ROOT);
    String text = first + clause.substring(1);
    return text.endsWith(".") ? text : text + ".";
  }
}
