package io.github.adalscan.token.library;

import io.github.adalscan.graph.login.Flow;
import io.github.adalscan.graph.login.Principal;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.rule.catalog.token.TokenApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Credentials that are tried one after the other: as good as one when apps alone ask with them. */
record CredentialChains(ProjectFacts project, TokenObjects objects) {
  /** The entry that says how the chain asks; its own where that is decided at run time. */
  TokenApi asking(TokenApi chain, Construction made) {
    if (chain.role() != TokenApi.Role.CREDENTIAL || chain.credential().isEmpty()) {
      return chain;
    }
    List<TokenApi> all = new ArrayList<>();
    for (Closure link : TokenObjects.arguments(chain.credential(), made, chain)) {
      Optional<TokenApi> known = of(link);
      if (known.filter(api -> api.flow().principal() == Principal.APP).isEmpty()) {
        return chain;
      }
      all.add(known.get());
    }
    return all.stream()
        .filter(api -> api.flow() == Flow.CLIENT_CREDENTIALS)
        .findFirst()
        .orElseGet(() -> all.stream().findFirst().orElse(chain));
  }

  /** The entry of the one credential that a link surely is. */
  private Optional<TokenApi> of(Closure link) {
    List<Construction> made = project.constructions().of(link);
    return made.size() == 1
        ? objects.apiOf(made.get(0).root().expr())
        : made.isEmpty() ? objects.credential(link) : Optional.empty();
  }
}
