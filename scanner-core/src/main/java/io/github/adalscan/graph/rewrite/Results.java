package io.github.adalscan.graph.rewrite;

import io.github.adalscan.graph.permission.PermissionAdvisor;
import io.github.adalscan.graph.rewrite.GraphTables.Kind;
import io.github.adalscan.graph.rewrite.GraphTables.Route;
import io.github.adalscan.model.Replacement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Puts together what was found out about a request. */
final class Results {
  private final RouteTable routes;
  private final PropertyNames names;
  private final PermissionAdvisor permissions;

  Results(RouteTable routes, PropertyNames names, PermissionAdvisor permissions) {
    this.routes = routes;
    this.names = names;
    this.permissions = permissions;
  }

  /** An address that is no call, or none at all when {@code url} is empty. */
  Rewrite of(Optional<String> method, String url, Draft draft) {
    return new Rewrite(
        method,
        draft.isGone() || url.isEmpty() ? Optional.empty() : Optional.of(Placeholders.named(url)),
        draft.parts(),
        draft.effort(),
        draft.checks(),
        Replacement.Permissions.NONE,
        List.of(),
        draft.route());
  }

  /** A call of a target. */
  Rewrite of(Optional<String> method, String url, Target target, Draft draft) {
    Rewrite plain = of(method, url, draft);
    if (plain.url().isEmpty()) {
      return plain;
    }
    String asked = method.orElse("GET");
    return new Rewrite(
        plain.method(),
        plain.url(),
        plain.parts(),
        plain.effort(),
        plain.checks(),
        permissions(asked, target, draft),
        asked.equals("DELETE") ? List.of() : renamed(target, draft),
        plain.route());
  }

  private Replacement.Permissions permissions(String method, Target target, Draft draft) {
    return routes
        .taken(draft)
        .flatMap(Route::permission)
        .map(name -> new Replacement.Permissions(List.of(name), List.of(name)))
        .orElseGet(() -> permissions.advise(method, target.path()));
  }

  /** What is read by other names: all of the type, or only what the request selects. */
  private List<String> renamed(Target target, Draft draft) {
    Set<String> selected = draft.selected();
    boolean all = selected.isEmpty() || selected.stream().anyMatch(name -> name.startsWith("{"));
    return names.renamed(target.entity()).stream()
        .filter(pair -> target.kind() == Kind.LIST || !pair.startsWith("odata.nextLink "))
        .filter(pair -> all || pair.startsWith("odata.") || isSelected(pair, selected))
        .toList();
  }

  private static boolean isSelected(String pair, Set<String> selected) {
    String name = pair.substring(0, pair.indexOf(' '));
    int slash = name.indexOf('/');
    return selected.contains(slash < 0 ? name : name.substring(0, slash));
  }
}
