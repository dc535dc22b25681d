package io.github.adalscan.graph.rewrite;

import io.github.adalscan.graph.rewrite.GraphTables.Kind;
import io.github.adalscan.graph.rewrite.GraphTables.Relation;
import io.github.adalscan.model.Effort;
import java.util.List;
import java.util.Optional;

/** Turns paths of links into paths of references. */
final class LinkRewriter {
  private final PathRewriter paths;
  private final RouteTable routes;

  LinkRewriter(PathRewriter paths, RouteTable routes) {
    this.paths = paths;
    this.routes = routes;
  }

  /** {@code /groups/x/$links/members/y} is {@code /groups/x/members/y/$ref}. */
  Optional<Target> rewrite(Optional<String> method, List<String> tokens, Draft draft) {
    int owner = tokens.get(0).equalsIgnoreCase("me") ? 1 : 2;
    int size = Math.min(tokens.size(), owner + 1);
    String key = String.join("/", tokens.subList(size, tokens.size()));
    Draft inner = new Draft();
    Optional<Target> found = paths.plain(Optional.empty(), tokens.subList(0, size), inner);
    inner.route().ifPresent(draft::take);
    draft.raise(inner.effort() == Effort.MANUAL ? Effort.MANUAL : Effort.REVIEW);
    if (inner.effort() == Effort.MANUAL) {
      inner.checks().forEach(check -> draft.note(Effort.MANUAL, check));
    }
    if (found.isEmpty()) {
      draft.giveUp("There is no such relation.");
      return Optional.empty();
    }
    return Optional.of(linked(found.get(), method, key, draft));
  }

  private Target linked(Target relation, Optional<String> method, String key, Draft draft) {
    boolean reads = method.isEmpty() || method.get().equals("GET");
    if (reads && key.isEmpty() && routes.relation(draft) == Relation.LISTED) {
      draft.note(Effort.REVIEW, "The answer was a list of addresses and is a list of objects.");
      return new Target(
          relation.path(), "$select=id", relation.version(), method, relation.entity(), Kind.LIST);
    }
    if (reads) {
      draft.note(
          Effort.REVIEW,
          "The answer holds @odata.id instead of url, with another form of address, in pages.");
    } else if (method.get().equals("DELETE")) {
      draft.note(Effort.REVIEW, "Without /$ref the request would delete the object itself.");
    } else {
      draft.note(
          Effort.MANUAL,
          "The body is {\"@odata.id\": \""
              + MicrosoftGraph.ADDRESS
              + "/v1.0/directoryObjects/{id}\"}"
              + " instead of {\"url\": ...}.");
    }
    String path = relation.path() + (key.isEmpty() ? "" : "/" + key) + "/$ref";
    return new Target(path, "", relation.version(), method, "Value", relation.kind());
  }
}
