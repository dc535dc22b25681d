package io.github.adalscan.detect.token;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.rewrite.MicrosoftGraph;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.model.Location;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Clients of the Microsoft Graph SDK that ask for tokens themselves, and send them to Microsoft
 * Graph.
 */
public final class SelfAskingClients {
  private record Key() {}

  private record Calls(List<ApiCall> all) {}

  private SelfAskingClients() {}

  /** True for the creation of a client of Microsoft Graph. */
  public static boolean isClient(Expr root, Detection detection) {
    Set<String> clients = detection.catalogs().words("self-asking-clients");
    return root instanceof Expr.New creation
        && detection
            .project()
            .declarations()
            .resolve(creation.type())
            .filter(clients::contains)
            .isPresent();
  }

  /** The tokens of such clients, as calls to the address that they have from the start. */
  static List<ApiCall> calls(Detection detection) {
    return detection
        .memo()
        .get(new Key(), Calls.class, () -> new Calls(List.copyOf(find(detection))))
        .all();
  }

  private static List<ApiCall> find(Detection detection) {
    List<ApiCall> all = new ArrayList<>();
    Set<Location> used = used(detection);
    for (TokenRequest request : detection.tokens().requests()) {
      boolean client =
          request.parameters().filter(made -> isClient(made.root().expr(), detection)).isPresent();
      if (client
          && !isRetired(request, detection)
          && !used.contains(request.location())
          && !request.scopes().isEmpty()) {
        all.add(call(request, MicrosoftGraph.ADDRESS));
      }
    }
    return all;
  }

  /** The requests of clients whose calls are known: those say more. */
  private static Set<Location> used(Detection detection) {
    return detection.tokens().calls().stream()
        .flatMap(call -> call.origins().stream())
        .map(origin -> origin.request().location())
        .collect(Collectors.toSet());
  }

  /** Azure AD Graph as a scope has a rule of its own. */
  private static boolean isRetired(TokenRequest request, Detection detection) {
    return Audiences.of(request, detection)
        .filter(api -> api.id().equals(Scopes.AAD_GRAPH))
        .isPresent();
  }

  private static ApiCall call(TokenRequest request, String address) {
    TextPart scope = request.scopes().get(0);
    Closure root = request.parameters().orElseThrow().root();
    return new ApiCall(
        scope.as(address),
        Optional.empty(),
        root,
        root,
        true,
        List.of(new ApiCall.Origin(request, List.of())));
  }
}
