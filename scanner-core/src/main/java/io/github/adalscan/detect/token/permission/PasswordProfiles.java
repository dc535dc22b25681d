package io.github.adalscan.detect.token.permission;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.fact.code.MethodFacts;
import io.github.adalscan.graph.login.Principal;
import io.github.adalscan.graph.permission.CallPermissions.Alternative;
import io.github.adalscan.graph.permission.CallPermissions.Needed;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.TokenRequest;
import java.util.List;
import java.util.Optional;

/** Requests that send {@code passwordProfile}, and who may. */
final class PasswordProfiles {
  static final String PROPERTY = "passwordProfile";
  static final String SETTER = "setPasswordProfile";
  private static final List<String> ENOUGH =
      List.of("User-PasswordProfile.ReadWrite.All", "Directory.AccessAsUser.All");

  /** What such a call needs at least, whoever makes it. */
  static final List<String> LEAST = ENOUGH.subList(0, 1);

  /** How a call is marked that sends the property. */
  static final String NOTE = "sends passwordProfile";

  private PasswordProfiles() {}

  /** A change of the property that the permissions of the path alone do not allow. */
  static boolean changed(GraphCall graph, Detection detection) {
    boolean user = graph.template().equals("/me") || graph.template().equals("/users/{}");
    return user && graph.method().equals("PATCH") && sent(graph.call(), detection);
  }

  /** What allows such a call. */
  static Needed needed(boolean application) {
    List<String> ways = application ? LEAST : ENOUGH;
    return new Needed(LEAST, ways.stream().map(way -> new Alternative(way, List.of())).toList());
  }

  /**
   * True when the request names a permission for it, or when what a user is asked for is not known.
   * What applications were granted never is, so theirs are worth a look.
   */
  static boolean allowed(TokenRequest request, Detection detection) {
    return HeldPermissions.of(request, detection)
        .map(held -> ENOUGH.stream().anyMatch(held::contains))
        .orElse(request.principal() != Principal.APP);
  }

  /** True when the body of a call has the property. */
  static boolean sent(ApiCall call, Detection detection) {
    for (Expr argument : Construction.arguments(call.site().expr())) {
      for (Construction body : detection.project().constructions().of(call.site().with(argument))) {
        if (body.calls(SETTER) || assigned(body)) {
          return true;
        }
      }
    }
    PasswordBodies bodies = new PasswordBodies(detection);
    return bodies.inMethod(call.site().scene().place()) || bodies.handed(call.site().scene());
  }

  /** {@code user.passwordProfile = ...} in the method that makes the user. */
  private static boolean assigned(Construction body) {
    Optional<MethodFacts> method = body.root().scene().place().method();
    return method
        .filter(
            m ->
                m.events().stream()
                    .anyMatch(
                        event ->
                            event instanceof Event.Assign assign
                                && assign.target() instanceof Expr.FieldRef field
                                && field.name().equals(PROPERTY)))
        .isPresent();
  }
}
