package io.github.adalscan.detect.member;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.fact.FileFacts;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.catalog.library.ApiType;
import io.github.adalscan.rule.catalog.library.Library;
import io.github.adalscan.rule.catalog.library.Member;
import io.github.adalscan.source.kind.FileKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Fills the replacement template of a member with the names and values of the code at hand. */
final class MemberGuide {
  private static final String NEW = "new ";

  private static final String REFERENCE =
      "such a reference passes the client with each call; write a call on an application that is"
          + " built once";

  private static final String JAVA =
      "This is Java: write it in the language of the file, with its declarations and lambdas.";

  private final AudienceTable audiences;

  MemberGuide(AudienceTable audiences) {
    this.audiences = audiences;
  }

  /** What replaces a use; empty when the catalogue says nothing of it. */
  Optional<Replacement> replacement(UsedMember used, Clients clients, Detection detection) {
    Optional<Member> member = used.member();
    Library library = clients.library();
    if (member.isEmpty()) {
      return library
          .typeOrEnclosing(used.type())
          .filter(type -> !type.why().isEmpty())
          .map(type -> manual(type.why()));
    }
    String why = why(member.get(), used, library);
    if (member.get().replacement().isEmpty()) {
      return why.isEmpty() ? Optional.empty() : Optional.of(manual(why));
    }
    Draft draft = new Draft(library, used.place());
    Writing writing = new Writing(used, clients, detection.project(), draft);
    MemberText members = new MemberText(writing, audiences);
    String snippet = snippet(writing, members);
    if (used.expr() instanceof Expr.MethodReference && draft.acquires()) {
      return Optional.of(manual(REFERENCE));
    }
    List<String> notes = notes(members.isOtherwise(used) ? "" : why, draft);
    if (isOtherLanguage(used.place().file()) && isJava(snippet)) {
      notes.add(JAVA);
    }
    boolean safe = member.get().mechanical() && draft.notes().isEmpty();
    return Optional.of(
        new Replacement.Code(
            snippet, Imports.of(snippet, library), safe ? Effort.SAFE : Effort.REVIEW, notes));
  }

  /** Pages hold Java. */
  private static boolean isOtherLanguage(FileFacts file) {
    return file.kind() == FileKind.JVM_SOURCE && !file.path().contains(".jsp");
  }

  /** Chains of calls are the same in Kotlin, Scala and Groovy; statements and lambdas are not. */
  private static boolean isJava(String snippet) {
    return snippet.contains(";") || snippet.contains("->") || snippet.contains(NEW);
  }

  private static Replacement manual(String why) {
    return new Replacement.Advice(Guides.sentence("manual, because " + why), Effort.MANUAL);
  }

  private static List<String> notes(String why, Draft draft) {
    List<String> notes = new ArrayList<>();
    if (!why.isEmpty()) {
      notes.add(Guides.sentence(why));
    }
    notes.addAll(draft.notes());
    return notes;
  }

  /** Members of types that are public by accident share the reason of their type. */
  private static String why(Member member, UsedMember used, Library library) {
    if (!member.why().isEmpty() || !member.replacement().isEmpty()) {
      return member.why();
    }
    return library.type(used.type()).filter(ApiType::internal).map(ApiType::why).orElse("");
  }

  /** {@code super(message)} calls the constructor of what the class extends then. */
  private static String ofConstructor(Writing writing, String expression) {
    boolean call =
        writing.site().expr() instanceof Expr.Call site
            && site.name().equals(MethodFacts.CONSTRUCTOR);
    int end = expression.indexOf('(');
    if (!call || !expression.startsWith(NEW) || end < 0) {
      return expression;
    }
    writing.draft().note("the class extends " + expression.substring(NEW.length(), end) + " then");
    return "super" + expression.substring(end) + ";";
  }

  private static String snippet(Writing writing, MemberText members) {
    String expression = members.of(writing.site()).orElse("");
    members.cases(writing.site()).forEach(writing.draft()::note);
    if (writing.site().expr() instanceof Expr.MethodReference reference) {
      return ReferenceText.of(reference, expression, writing);
    }
    if (!writing.draft().acquires()) {
      return Layout.wrap(ofConstructor(writing, expression));
    }
    String last = new StatementText(writing, members).of(expression);
    List<String> lines = new ArrayList<>(writing.draft().statements());
    lines.add(last);
    return lines.stream().map(Layout::wrap).collect(Collectors.joining("\n"));
  }
}
