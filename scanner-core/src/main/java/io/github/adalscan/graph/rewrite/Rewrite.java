package io.github.adalscan.graph.rewrite;

import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Replacement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Microsoft Graph request for an Azure AD Graph one.
 *
 * @param method of the new request, if known
 * @param url the new address with {@code {name}} for unknown parts; empty when no single request
 *     takes the place
 * @param parts several requests that together take the place; empty when {@code url} is there
 * @param checks sentences: what a person has to look at
 * @param permissions least-privileged permissions of the new call
 * @param renamedProperties {@code old -> new} pairs of the answer
 * @param route the id of the route that was taken; empty for token resources and unknown paths
 */
public record Rewrite(
    Optional<String> method,
    Optional<String> url,
    List<String> parts,
    Effort effort,
    List<String> checks,
    Replacement.Permissions permissions,
    List<String> renamedProperties,
    Optional<String> route) {
  public Rewrite {
    parts = List.copyOf(parts);
    checks = List.copyOf(checks);
    renamedProperties = List.copyOf(renamedProperties);
  }

  /** Method, if known, and address; empty when no single request takes the place. */
  public String request() {
    return url.map(to -> method.map(m -> m + " " + to).orElse(to)).orElse("");
  }

  /**
   * The same for a report.
   *
   * @param expression in the spelling of the source; may be empty
   */
  public Replacement.Request replacement(String expression) {
    List<String> all = new ArrayList<>(checks);
    if (!parts.isEmpty()) {
      all.add("The requests are: " + String.join(", ", parts) + ".");
    }
    return new Replacement.Request(
        request(), expression, effort, all, permissions, renamedProperties);
  }
}
