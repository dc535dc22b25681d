package io.github.adalscan.explain;

import io.github.adalscan.graph.rewrite.GraphRequest;
import io.github.adalscan.graph.rewrite.MicrosoftGraph;
import io.github.adalscan.graph.rewrite.Rewrite;
import io.github.adalscan.model.Explanation;
import io.github.adalscan.model.Explanation.Section;
import io.github.adalscan.model.Replacement;
import io.github.adalscan.rule.catalog.graph.GraphCatalog;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** A request of Azure AD Graph, whole or its path alone, or one of Microsoft Graph. */
final class RequestTopic implements Topic {
  private static final String HOST = "https://graph.windows.net";
  private static final String SUCCESSOR = MicrosoftGraph.ADDRESS.substring("https://".length());
  private static final int ID_LENGTH = 36;
  private static final Set<String> METHODS = Set.of("GET", "POST", "PUT", "PATCH", "DELETE");
  private static final List<String> VERSIONS = List.of("/v1.0/", "/beta/");

  @Override
  public Optional<Explanation> explain(String question) {
    GraphRequest request = GraphRequest.parse(question);
    if (!isAddress(request.url())) {
      return ofName(question);
    }
    if (request.url().toLowerCase(Locale.ROOT).contains(SUCCESSOR) || isVersioned(request.url())) {
      return Optional.of(permissions(request));
    }
    return GraphCatalog.rewriter().rewrite(whole(request)).map(to -> rewritten(question, to));
  }

  /** The application id of the API, or the name of a set alone. */
  private static Optional<Explanation> ofName(String question) {
    boolean id = question.length() >= ID_LENGTH && question.indexOf(' ') < 0;
    GraphRequest request =
        id ? GraphRequest.parse(question) : whole(GraphRequest.parse("/" + question));
    boolean set = id || GraphCatalog.rewriter().isSet(question);
    return set
        ? GraphCatalog.rewriter().rewrite(request).map(to -> rewritten(question, to))
        : Optional.empty();
  }

  /** True for an address or a path, alone or behind a method. */
  static boolean isRequest(String question) {
    String[] words = question.split("\\s+", 2);
    boolean method = words.length == 2 && METHODS.contains(words[0].toUpperCase(Locale.ROOT));
    String address = method ? words[1] : question;
    return address.startsWith("/")
        || (address.toLowerCase(Locale.ROOT).startsWith("http") && address.contains("://"));
  }

  private static boolean isAddress(String text) {
    return (text.startsWith("/") && text.length() > 1)
        || text.contains("://")
        || text.contains("graph.");
  }

  private static boolean isVersioned(String path) {
    return VERSIONS.stream().anyMatch(path::startsWith);
  }

  /** A path alone is one below a tenant. */
  private static GraphRequest whole(GraphRequest request) {
    if (!request.url().startsWith("/")) {
      return request;
    }
    boolean tenant = request.url().startsWith("/myorganization/") || request.url().startsWith("/{");
    String path = tenant ? request.url() : "/myorganization" + request.url();
    return new GraphRequest(request.method(), HOST + path, request.cloud());
  }

  private static Explanation rewritten(String question, Rewrite to) {
    String title =
        to.request().isEmpty() ? "no single request takes its place" : "is now " + to.request();
    List<Section> parts =
        to.parts().isEmpty() ? List.of() : List.of(new Section("The requests", to.parts()));
    return new Explanation(question, title, parts, Optional.of(to.replacement("")));
  }

  private static Explanation permissions(GraphRequest request) {
    Replacement.Permissions needed =
        GraphCatalog.permissions().advise(request.method().orElse("GET"), request.url());
    List<String> lines =
        List.of(
            "delegated: " + names(needed.delegated()),
            "application: " + names(needed.application()));
    return new Explanation(
        request.method().orElse("GET") + " " + request.url(),
        "a request of Microsoft Graph",
        List.of(new Section("Least-privileged permission", lines)),
        Optional.empty());
  }

  private static String names(List<String> permissions) {
    return permissions.isEmpty() ? "none is known" : String.join(" or ", permissions);
  }

  @Override
  public Collection<String> names() {
    return List.of();
  }
}
