package io.github.adalscan.graph;

import io.github.adalscan.graph.GraphTables.Cloud;
import io.github.adalscan.graph.GraphTables.Kind;
import io.github.adalscan.graph.GraphTables.PolicySet;
import io.github.adalscan.graph.GraphTables.Route;
import io.github.adalscan.graph.GraphTables.SourceHost;
import io.github.adalscan.graph.PathRewriter.Target;
import io.github.adalscan.graph.QueryRewriter.Option;
import io.github.adalscan.model.Effort;
import io.github.adalscan.model.Replacement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns Azure AD Graph requests, also partly known ones, into Microsoft Graph requests. Stateless;
 * safe for any number of threads.
 */
public final class RequestRewriter {
  private static final String TOKEN = "The token has to be requested for Microsoft Graph as well.";
  private static final String VERSION = "v1.0";
  private static final String ISSUER = "{tenant}.onmicrosoft.com";

  private final GraphTables tables;
  private final PermissionAdvisor permissions;
  private final RouteTable routes;
  private final PropertyNames names;
  private final TypeNames types;
  private final PathRewriter paths;
  private final QueryRewriter queries;

  /** Works by these tables. */
  public RequestRewriter(GraphTables tables, PermissionAdvisor permissions) {
    this.tables = tables;
    this.permissions = permissions;
    this.routes = new RouteTable(tables.routes());
    this.names = new PropertyNames(tables);
    this.types = new TypeNames(tables);
    this.paths = new PathRewriter(routes, names, types);
    this.queries = new QueryRewriter(tables.options(), names);
  }

  /**
   * The request that takes the place of an Azure AD Graph one.
   *
   * @return empty when the address is none of Azure AD Graph
   */
  public Optional<Rewrite> rewrite(GraphRequest request) {
    Optional<Rewrite> id = Identifiers.byApplicationId(request.url());
    if (id.isPresent()) {
      return id;
    }
    return Address.find(Placeholders.normalise(request.url()), tables.hosts())
        .map(address -> rewrite(request, address));
  }

  /**
   * The new address with its unknown parts in the spelling of the old one, {@code %s} for {@code
   * %s}; those that count are counted again.
   *
   * @return empty when there is no single request
   */
  public Optional<String> spelled(GraphRequest request) {
    Marks marks = new Marks(request.url());
    return rewrite(new GraphRequest(request.method(), marks.marked(), request.cloud()))
        .flatMap(Rewrite::url)
        .map(marks::restore);
  }

  private Rewrite rewrite(GraphRequest request, Address address) {
    Draft draft = new Draft();
    draft.note(Effort.SAFE, TOKEN);
    draft.note(address.host().effort(), address.host().check());
    Optional<String> host = host(request, address.host());
    if (host.isEmpty()) {
      draft.giveUp("");
      return result(request.method(), "", Optional.empty(), draft);
    }
    String root = address.scheme() + host.get();
    Optional<String> identifier = Identifiers.target(request, address, root, draft);
    if (identifier.isPresent()) {
      String url = address.spelling().encode(identifier.get());
      return result(request.method(), url, Optional.empty(), draft);
    }
    if (Placeholders.isLogText(request.url())) {
      draft.giveUp("The text has placeholders of a log message: it is no request.");
    }
    return path(request, address, root, draft);
  }

  private Optional<String> host(GraphRequest request, SourceHost host) {
    Optional<String> named =
        request
            .cloud()
            .flatMap(cloud -> tables.clouds().stream().filter(c -> isNamed(c, cloud)).findFirst())
            .map(Cloud::host);
    return host.target().isEmpty() ? Optional.empty() : named.or(host::target);
  }

  private static boolean isNamed(Cloud cloud, String name) {
    return cloud.names().stream().anyMatch(name::equalsIgnoreCase);
  }

  private Rewrite path(GraphRequest request, Address address, String root, Draft draft) {
    TenantSegment segments = TenantSegment.split(address.path(), routes);
    if (segments.tokens().isEmpty()) {
      return serviceRoot(request, address, root, draft);
    }
    List<Option> query = QueryRewriter.read(address.query());
    if (queries.asksForChanges(query) || !testedTypes(query).isEmpty()) {
      return changes(request, address, segments, query, root, draft);
    }
    Optional<Target> target = paths.rewrite(request.method(), segments.tokens(), draft);
    if (!segments.suffix().isEmpty() || segments.glued()) {
      draft.note(Effort.MANUAL, "Part of the path is not known here: look at where it comes from.");
    }
    if (target.isEmpty()) {
      return result(request.method(), "", Optional.empty(), draft);
    }
    Target typed = withPolicySet(target.get(), address.query());
    String rewritten =
        queries.rewrite(query, new QueryRewriter.Context(typed.entity(), issuer(segments)), draft);
    String url = url(root, typed, segments, join(typed.query(), rewritten));
    return result(typed.method(), address.spelling().encode(url), Optional.of(typed), draft);
  }

  /** An address without a path: the base of others, or a document about the service. */
  private static Rewrite serviceRoot(
      GraphRequest request, Address address, String root, Draft draft) {
    if (request.method().isPresent() || address.hasQuery()) {
      draft.giveUp("This is the document of the service, which nothing has to ask for.");
      return result(request.method(), "", draft);
    }
    draft.note(Effort.MANUAL, "What is asked for below this address is not known here.");
    String url = address.spelling().encode(root + "/" + VERSION);
    return result(request.method(), url, draft);
  }

  private Target withPolicySet(Target target, String query) {
    if (!target.path().contains("{typedSet}")) {
      return target;
    }
    PolicySet chosen =
        tables.policies().stream()
            .filter(set -> query.contains(set.type()))
            .findFirst()
            .orElse(tables.policies().get(0));
    String path = target.path().replace("{typedSet}", chosen.set());
    return new Target(
        path, target.query(), chosen.version(), target.method(), target.entity(), target.kind());
  }

  private static String issuer(TenantSegment segments) {
    String tenant = segments.tenant().orElse("");
    boolean tells = Placeholders.isHole(tenant) || tenant.indexOf('.') > 0;
    return tells ? tenant : ISSUER;
  }

  private static List<String> testedTypes(List<Option> query) {
    return query.stream()
        .filter(option -> option.plainName().equalsIgnoreCase("$filter"))
        .flatMap(option -> TypeNames.tested(option.value()).stream())
        .toList();
  }

  /** A differential query, or one by type: each type is asked for by itself. */
  private Rewrite changes(
      GraphRequest request,
      Address address,
      TenantSegment segments,
      List<Option> query,
      String root,
      Draft draft) {
    boolean delta = queries.asksForChanges(query);
    List<Target> targets = new ArrayList<>();
    for (List<String> tokens : sets(segments.tokens(), testedTypes(query))) {
      paths.rewrite(request.method(), tokens, draft).ifPresent(targets::add);
    }
    draft.note(Effort.MANUAL, "Each type of object is asked for by a request of its own.");
    List<String> urls = new ArrayList<>();
    for (Target target : targets) {
      Target asked = delta ? target.at(target.path() + "/delta") : target;
      String rewritten =
          queries.rewrite(
              query, new QueryRewriter.Context(asked.entity(), issuer(segments)), draft);
      urls.add(address.spelling().encode(url(root, asked, segments, rewritten)));
    }
    if (urls.size() != 1 || draft.isGone()) {
      urls.forEach(draft::part);
      draft.giveUp("");
      return result(request.method(), "", draft);
    }
    return result(request.method(), urls.get(0), Optional.of(targets.get(0)), draft);
  }

  /** The paths of the types that are asked for, or the one of the request. */
  private List<List<String>> sets(List<String> tokens, List<String> types) {
    List<List<String>> sets = new ArrayList<>();
    for (String type : types) {
      tables.routes().stream()
          .filter(route -> route.kind() == Kind.LIST && route.entity().equals(type))
          .map(Route::from)
          .map(from -> PathTokens.of(from.get(0)))
          .filter(from -> from.size() == 1)
          .findFirst()
          .ifPresent(sets::add);
    }
    return sets.isEmpty() ? List.of(tokens) : sets;
  }

  private static String join(String first, String second) {
    return first.isEmpty() || second.isEmpty() ? first + second : first + "&" + second;
  }

  private static String url(String root, Target target, TenantSegment segments, String query) {
    String path = segments.glued() ? target.path().substring(1) : target.path();
    String url = root + "/" + target.version() + path + segments.suffix();
    return query.isEmpty() ? url : url + "?" + query;
  }

  private static Rewrite result(Optional<String> method, String url, Draft draft) {
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

  private Rewrite result(
      Optional<String> method, String url, Optional<Target> target, Draft draft) {
    Rewrite plain = result(method, url, draft);
    if (target.isEmpty() || plain.url().isEmpty()) {
      return plain;
    }
    String asked = method.orElse("GET");
    return new Rewrite(
        plain.method(),
        plain.url(),
        plain.parts(),
        plain.effort(),
        plain.checks(),
        permissions(asked, target.get(), draft),
        asked.equals("DELETE") ? List.of() : renamed(target.get(), draft),
        plain.route());
  }

  private Replacement.Permissions permissions(String method, Target target, Draft draft) {
    return draft
        .route()
        .flatMap(id -> tables.routes().stream().filter(r -> r.id().equals(id)).findFirst())
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
