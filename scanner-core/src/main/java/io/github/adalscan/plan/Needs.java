package io.github.adalscan.plan;

import io.github.adalscan.graph.permission.PermissionIds;
import io.github.adalscan.graph.permission.PermissionIds.PermissionId;
import io.github.adalscan.model.MigrationPlan.Need;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.catalog.api.Api;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The permissions that new requests need. */
final class Needs {
  private Needs() {}

  /** The least-privileged permissions of all of them, application permissions first. */
  static List<Need> of(List<Replacement.Request> requests) {
    List<Need> needs = new ArrayList<>();
    needs.addAll(of(requests, true, request -> request.permissions().application()));
    needs.addAll(of(requests, false, request -> request.permissions().delegated()));
    return needs;
  }

  private static List<Need> of(
      List<Replacement.Request> requests,
      boolean application,
      Function<Replacement.Request, List<String>> names) {
    Map<String, Integer> calls = new TreeMap<>();
    for (Replacement.Request request : requests) {
      names.apply(request).forEach(name -> calls.merge(name, 1, Integer::sum));
    }
    PermissionIds ids = GraphCatalog.permissionIds();
    List<Need> needs = new ArrayList<>();
    calls.forEach(
        (name, count) ->
            needs.add(
                new Need(
                    name,
                    application,
                    ids.named(Api.MICROSOFT_GRAPH, application ? "Role" : "Scope", name)
                        .map(PermissionId::id)
                        .orElse(""),
                    count)));
    return needs;
  }
}
