package io.github.adalscan.rule.catalog;

import io.github.adalscan.rule.catalog.library.ApiType;
import io.github.adalscan.rule.catalog.library.Member;
import java.util.List;
import java.util.Optional;

/** Looks up what a catalogued member gives, through supertypes. */
final class ReturnTypes {
  /** Deeper hierarchies are not catalogued; the bound also ends a cycle in broken data. */
  private static final int MAX_DEPTH = 8;

  private ReturnTypes() {}

  static Optional<String> of(Catalogs catalogs, String owner, String member, int arity) {
    return of(catalogs, owner, member, arity, MAX_DEPTH);
  }

  private static Optional<String> of(
      Catalogs catalogs, String owner, String member, int arity, int depth) {
    Optional<ApiType> type = catalogs.type(owner);
    if (type.isEmpty() || depth == 0) {
      return Optional.empty();
    }
    List<String> own =
        type.get().members(member).stream()
            .filter(each -> each.arity() == arity)
            .map(Member::returnType)
            .distinct()
            .toList();
    if (!own.isEmpty()) {
      return own.size() == 1 ? Optional.of(own.get(0)).filter(t -> !t.isEmpty()) : Optional.empty();
    }
    return type.get().supertypes().stream()
        .flatMap(each -> of(catalogs, each, member, arity, depth - 1).stream())
        .findFirst();
  }
}
