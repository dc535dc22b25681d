package io.github.adalscan.detect.member;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.rule.catalog.library.Library;
import io.github.adalscan.rule.catalog.library.Member;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the parts of one snippet share.
 *
 * @param site the use that the snippet replaces
 */
record Writing(UsedMember site, Clients clients, ProjectFacts project, Draft draft) {
  Library library() {
    return clients.library();
  }

  MemberFinder finder() {
    return clients.finder();
  }

  /** As {@link Clients#maker}. */
  Optional<UsedMember> maker(Expr expr, Place place) {
    return clients.maker(expr, place);
  }

  /** The use itself and the uses that made its arguments and its receiver. */
  private List<UsedMember> sources(UsedMember used) {
    List<UsedMember> all = new ArrayList<>();
    all.add(used);
    Optional<Member> member = used.member();
    for (int i = 0; i < used.arguments().size() && i < member.map(Member::arity).orElse(0); i++) {
      if (library().type(member.get().parameters().get(i).type()).isPresent()) {
        maker(used.arguments().get(i), used.place()).ifPresent(all::add);
      }
    }
    used.receiver().flatMap(r -> maker(r, used.place())).ifPresent(all::add);
    return all;
  }

  /** The first of them that has an argument for a parameter other than {@code null}. */
  Optional<UsedMember> source(UsedMember used, String parameter) {
    return sources(used).stream()
        .filter(s -> s.argument(parameter).filter(a -> !Origins.isNull(a)).isPresent())
        .findFirst();
  }

  /** The method around the site. */
  Optional<MethodFacts> method() {
    return site.place().method();
  }
}
