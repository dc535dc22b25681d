package io.github.adalscan.detect.token.permission;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.manifest.DeclaredPermissions;
import io.github.adalscan.detect.manifest.DeclaredPermissions.Declared;
import io.github.adalscan.detect.token.GraphPaths;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.Steps;
import io.github.adalscan.graph.login.Principal;
import io.github.adalscan.graph.permission.CallPermissions.Needed;
import io.github.adalscan.token.fact.ApiCall;
import java.util.List;
import java.util.Optional;

/**
 * Compares calls of applications with the registration in the tree: their tokens hold what it asks
 * for and nothing else.
 */
public final class RegisteredRoles {
  private RegisteredRoles() {}

  /** A call that no permission of the only registration allows; a note, for others may exist. */
  public static List<Objection> notCovered(ApiCall call, Detection detection) {
    Optional<GraphCall> graph = GraphCall.of(call, detection).filter(g -> isJudged(call, g));
    List<Declared> registered = graph.isEmpty() ? List.of() : roles(detection);
    if (registered.isEmpty()) {
      return List.of();
    }
    Needed needed = graph.get().permissions().application();
    List<String> held = registered.stream().map(Declared::name).distinct().sorted().toList();
    boolean refused =
        needed.listed()
            && !HeldPermissions.allow(held, needed, graph.get(), detection)
            && needed.halfCoveredBy(held).isEmpty();
    return refused
        ? List.of(
            Objection.to(call.address())
                .with("call", graph.get().title())
                .with("held", String.join(", ", held) + " (" + registered.get(0).path() + ")")
                .with("needed", String.join(" and ", needed.least()))
                .steps(Steps.sent(call, call.origins().get(0)))
                .asNote())
        : List.of();
  }

  private static boolean isJudged(ApiCall call, GraphCall graph) {
    return call.isFor(Principal.APP) && !GraphPaths.isMe(graph.path());
  }

  /** The permissions of applications; nothing where several files register some. */
  private static List<Declared> roles(Detection detection) {
    List<Declared> all = DeclaredPermissions.of(detection);
    boolean one = all.stream().map(Declared::path).distinct().count() == 1;
    return one ? all.stream().filter(Declared::role).toList() : List.of();
  }
}
