package io.github.adalscan.graph.rewrite;

import io.github.adalscan.graph.address.Address;
import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Replacement;
import java.util.List;
import java.util.Optional;

/** Names of the API in token requests: resources and scopes. They have no version. */
final class Identifiers {
  private static final String AAD_GRAPH = "00000002-0000-0000-c000-000000000000";
  private static final String DEFAULT = "/.default";
  private static final String ROLES = "Permissions of Microsoft Graph have to be granted.";
  private static final String BASE =
      "A path behind it begins with /v1.0 and has neither tenant nor api-version.";
  private static final List<String> PERMISSION_WORDS =
      List.of("Read", "ReadWrite", "ReadBasic", "AccessAsUser", "Manage");

  private Identifiers() {}

  /** The application id as a resource, perhaps with a scope behind it. */
  static Optional<Rewrite> byApplicationId(String text) {
    String id = text.strip();
    if (!id.regionMatches(true, 0, AAD_GRAPH, 0, AAD_GRAPH.length())) {
      return Optional.empty();
    }
    String rest = id.substring(AAD_GRAPH.length());
    String scope =
        rest.endsWith(DEFAULT) ? DEFAULT : rest.startsWith("/") && isPermission(rest) ? rest : "";
    return Optional.of(
        new Rewrite(
            Optional.empty(),
            Optional.of(MicrosoftGraph.APPLICATION_ID + scope),
            List.of(),
            Effort.MANUAL,
            List.of(
                ROLES,
                "The id is right as the audience of a key proof, and it says nothing in a list of"
                    + " names: make sure that a token is requested here."),
            Replacement.Permissions.NONE,
            List.of(),
            Optional.empty()));
  }

  /** What takes the place of an address that names the API, not something in it. */
  static Optional<String> target(GraphRequest request, Address address, String root, Draft draft) {
    if (request.method().isPresent() || address.hasQuery()) {
      return Optional.empty();
    }
    Optional<String> path = path(address.path());
    if (path.isPresent()) {
      draft.note(Effort.REVIEW, ROLES);
      draft.note(Effort.SAFE, path.get().length() < 2 ? BASE : "");
      if (!path.get().equals("/user_impersonation")) {
        return path.map(root::concat);
      }
      draft.note(Effort.MANUAL, "Microsoft Graph has no user_impersonation: name what is needed.");
    }
    return path.map(p -> root + DEFAULT);
  }

  private static Optional<String> path(String path) {
    if (path.isEmpty() || path.equals("/")) {
      return Optional.of(path);
    }
    String scope = "/" + path.replace("/", "");
    boolean known =
        scope.equals(DEFAULT) || scope.equals("/user_impersonation") || isPermission(scope);
    return known && path.endsWith(scope.substring(1)) ? Optional.of(scope) : Optional.empty();
  }

  private static boolean isPermission(String scope) {
    String[] words = scope.substring(1).split("\\.", -1);
    return words.length > 1
        && words.length < 4
        && !words[0].isEmpty()
        && Character.isUpperCase(words[0].charAt(0))
        && PERMISSION_WORDS.contains(words[1]);
  }
}
