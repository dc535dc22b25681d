package io.github.adalscan.graph.rewrite;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The variables of the {@code any} and {@code all} that a filter is within. */
final class FilterLambdas {
  /**
   * A variable.
   *
   * @param name what it is called now
   * @param collection what it stands for an element of, in the old spelling
   * @param depth the parentheses around its scope
   * @param issuerMissing true while an issuer has to be named in the scope
   */
  record Lambda(String name, String collection, int depth, boolean issuerMissing) {}

  private final Map<String, Lambda> open = new HashMap<>();

  Optional<Lambda> of(String variable) {
    return Optional.ofNullable(open.get(variable));
  }

  void open(String variable, Lambda lambda) {
    open.put(variable, lambda);
  }

  /** The filter names an issuer itself. */
  void namesIssuer(Lambda lambda) {
    open.replaceAll(
        (variable, each) ->
            each.equals(lambda)
                ? new Lambda(each.name(), each.collection(), each.depth(), false)
                : each);
  }

  /** Ends the scopes of a depth; those that still miss an issuer. */
  List<Lambda> close(int depth) {
    List<Lambda> missing =
        open.values().stream()
            .filter(lambda -> lambda.depth() == depth && lambda.issuerMissing())
            .toList();
    open.values().removeIf(lambda -> lambda.depth() == depth);
    return missing;
  }
}
