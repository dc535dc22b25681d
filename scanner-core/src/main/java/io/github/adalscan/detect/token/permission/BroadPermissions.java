package io.github.adalscan.detect.token.permission;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.GraphPaths;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.graph.permission.CallPermissions.Needed;
import io.github.adalscan.graph.permission.PermissionNames.Kind;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Requests for permissions that allow far more than the calls that their tokens reach. */
public final class BroadPermissions {
  /** By how many levels of the table a permission is far broader. */
  private static final int FAR = 2;

  private BroadPermissions() {}

  /** Objections to each such permission of a request all of whose calls are listed. */
  public static List<Objection> check(TokenRequest request, Detection detection) {
    List<GraphCall> calls = calls(request, detection);
    List<Objection> all = new ArrayList<>();
    Optional<List<String>> held = HeldPermissions.of(request, detection);
    boolean refused = !PermissionNameChecks.applicationOnly(request, detection).isEmpty();
    if (calls.isEmpty() || held.isEmpty() || refused) {
      return all;
    }
    List<String> least =
        calls.stream()
            .flatMap(c -> c.permissions().delegated().least().stream())
            .sorted()
            .distinct()
            .toList();
    for (GraphScopes.Named named : GraphScopes.of(request, detection)) {
      if (isFarBroader(named.name(), calls, least)) {
        all.add(Objection.to(named.part()).with("needed", String.join(", ", least)));
      }
    }
    return all;
  }

  /** The calls of the request's tokens; none when one of them is not known well enough. */
  private static List<GraphCall> calls(TokenRequest request, Detection detection) {
    List<GraphCall> all = new ArrayList<>();
    for (ApiCall call : detection.tokens().calls()) {
      boolean reached =
          call.origins().stream()
              .map(origin -> origin.request().location())
              .anyMatch(request.location()::equals);
      if (reached) {
        Optional<GraphCall> known =
            GraphCall.of(call, detection).filter(c -> c.permissions().delegated().listed());
        if (known.isEmpty()) {
          return List.of();
        }
        all.add(known.get());
      }
    }
    return all;
  }

  private static boolean isFarBroader(String name, List<GraphCall> calls, List<String> least) {
    boolean needed =
        least.stream().anyMatch(name::equalsIgnoreCase)
            || calls.stream().anyMatch(call -> onlyWay(name, call.permissions().delegated()));
    boolean writes =
        name.contains("Write") && calls.stream().allMatch(c -> c.method().equals("GET"));
    boolean all = name.endsWith(".All") && calls.stream().allMatch(c -> GraphPaths.isMe(c.path()));
    int most = least.stream().mapToInt(BroadPermissions::level).max().orElse(0);
    boolean higher = most > 0 && level(name) - most >= FAR;
    return !needed && (writes || all || higher);
  }

  private static boolean onlyWay(String name, Needed needed) {
    return needed.alternatives().size() == 1
        && needed.alternatives().get(0).name().equalsIgnoreCase(name);
  }

  private static int level(String name) {
    return GraphCatalog.permissionNames()
        .find(name)
        .flatMap(known -> known.delegated())
        .map(Kind::level)
        .orElse(0);
  }
}
