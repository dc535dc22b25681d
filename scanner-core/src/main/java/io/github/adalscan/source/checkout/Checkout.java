package io.github.adalscan.source.checkout;

import java.util.Optional;

/**
 * Where the scanned folder lies in a version control repository.
 *
 * @param repository absolute address without user, password, query and fragment
 * @param revision hexadecimal id of the commit that is checked out
 * @param branch the branch that is checked out
 * @param prefix the way from the root of the repository to the scanned folder, with {@code /}
 *     between the names; empty at the root and outside of repositories
 */
public record Checkout(
    Optional<String> repository,
    Optional<String> revision,
    Optional<String> branch,
    String prefix) {
  /** No repository. */
  public static final Checkout NONE =
      new Checkout(Optional.empty(), Optional.empty(), Optional.empty(), "");

  /** The path from the root of the repository. */
  public String fromRoot(String path) {
    return prefix.isEmpty() || path.isEmpty() ? path : prefix + "/" + path;
  }
}
