package io.github.adalscan.detect.member;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.fact.code.CodeWalker;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.catalog.library.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What a chain of calls goes on with: {@code azure.users().getById(id)} is replaced as a whole, for
 * what takes the place of {@code azure.users()} has no {@code getById}.
 */
public final class Continuations {
  private final Guides guides;
  private final Detection detection;

  /** Writes replacements by {@code guides}. */
  public Continuations(Guides guides, Detection detection) {
    this.guides = guides;
    this.detection = detection;
  }

  /**
   * The replacement of the longest chain that begins with a member and that the catalogue knows;
   * that of the member itself where the chain ends with it.
   *
   * @param root the outermost expression around the use
   * @param own what replaces the member alone
   * @param reported which members are findings of their own
   */
  public Optional<Replacement> replacement(
      UsedMember used, Expr root, Optional<Replacement> own, Predicate<UsedMember> reported) {
    Optional<Replacement.Code> first = own.flatMap(Continuations::code);
    Optional<Replacement.Code> last = Optional.empty();
    Optional<UsedMember> next = first.flatMap(code -> next(used, root)).filter(reported.negate());
    while (next.isPresent()) {
      Optional<Replacement.Code> longer = replacement(next.get());
      last = longer.isPresent() ? longer : last;
      next = next(next.get(), root).filter(reported.negate());
    }
    return last.<Replacement>map(end -> joined(first.orElseThrow(), end)).or(() -> own);
  }

  private Optional<Replacement.Code> replacement(UsedMember used) {
    return detection
        .catalogs()
        .owner(used.type())
        .map(
            library ->
                new Clients(new MemberFinder(library, detection.project()), detection.project()))
        .flatMap(clients -> guides.member(used, clients, detection))
        .flatMap(Continuations::code);
  }

  private static Optional<Replacement.Code> code(Replacement replacement) {
    return replacement instanceof Replacement.Code code ? Optional.of(code) : Optional.empty();
  }

  /** What is called on the result of a use, where a catalogue lists it. */
  private Optional<UsedMember> next(UsedMember used, Expr root) {
    List<Expr.Call> calls = new ArrayList<>();
    CodeWalker.forEach(
        root,
        expr -> {
          if (expr instanceof Expr.Call call
              && call.receiver().filter(used.expr()::equals).isPresent()) {
            calls.add(call);
          }
        });
    return calls.stream().findFirst().flatMap(call -> member(call, used));
  }

  private Optional<UsedMember> member(Expr.Call call, UsedMember used) {
    return detection
        .project()
        .types()
        .ownerOf(call, used.place())
        .flatMap(detection.catalogs()::owner)
        .flatMap(library -> new MemberFinder(library, detection.project()).find(call, used.place()))
        .filter(outer -> outer.member().filter(Continuations::isReplaced).isPresent());
  }

  private static boolean isReplaced(Member member) {
    return !member.replacement().isEmpty();
  }

  private static Replacement joined(Replacement.Code first, Replacement.Code last) {
    List<String> notes = new ArrayList<>(last.notes());
    first.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
    return new Replacement.Code(last.snippet(), last.imports(), Effort.REVIEW, notes);
  }
}
