package io.github.adalscan.detect;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.catalog.ApiType;
import io.github.adalscan.rule.catalog.Library;
import io.github.adalscan.rule.catalog.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills the replacement template of a member with the names and values of the code at hand. */
final class MemberGuide {
  private final AudienceTable audiences;

  MemberGuide(AudienceTable audiences) {
    this.audiences = audiences;
  }

  /** What replaces a use; empty when the catalogue says nothing of it. */
  Optional<Replacement> replacement(UsedMember used, MemberFinder finder, Detection detection) {
    Optional<Member> member = used.member();
    if (member.isEmpty()) {
      return Optional.empty();
    }
    Library library = finder.library();
    String why = why(member.get(), used, library);
    if (member.get().replacement().isEmpty()) {
      return why.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new Replacement.Advice(Guides.sentence("manual, because " + why), Effort.MANUAL));
    }
    Draft draft = new Draft(library, used.place());
    Writing writing = new Writing(used, finder, detection.project(), draft);
    String snippet = snippet(writing);
    List<String> notes = new ArrayList<>();
    if (!why.isEmpty()) {
      notes.add(Guides.sentence(why));
    }
    notes.addAll(draft.notes());
    boolean safe = member.get().mechanical() && draft.notes().isEmpty();
    return Optional.of(
        new Replacement.Code(
            snippet, Imports.of(snippet, library), safe ? Effort.SAFE : Effort.REVIEW, notes));
  }

  /** Members of types that are public by accident share the reason of their type. */
  private static String why(Member member, UsedMember used, Library library) {
    if (!member.why().isEmpty() || !member.replacement().isEmpty()) {
      return member.why();
    }
    return library.type(used.type()).filter(ApiType::internal).map(ApiType::why).orElse("");
  }

  private String snippet(Writing writing) {
    MemberText members = new MemberText(writing, audiences);
    String expression = members.of(writing.site()).orElse("");
    if (writing.site().expr() instanceof Expr.MethodReference reference) {
      return ReferenceText.of(reference, expression, writing);
    }
    if (writing.draft().statements().isEmpty()) {
      return expression;
    }
    String last = new StatementText(writing, members).of(expression);
    List<String> lines = new ArrayList<>(writing.draft().statements());
    lines.add(last);
    return String.join("\n", lines);
  }
}
