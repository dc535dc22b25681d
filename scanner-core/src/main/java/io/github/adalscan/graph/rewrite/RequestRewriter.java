package io.github.adalscan.graph.rewrite;

import io.github.adalscan.graph.address.Address;
import io.github.adalscan.graph.address.SourceHost;
import io.github.adalscan.graph.permission.PermissionAdvisor;
import io.github.adalscan.graph.rewrite.GraphTables.Cloud;
import io.github.adalscan.graph.rewrite.GraphTables.PolicySet;
import io.github.adalscan.model.Effort;
import java.util.Optional;

/**
 * Turns Azure AD Graph requests, also partly known ones, into Microsoft Graph requests. Stateless;
 * safe for any number of threads.
 */
public final class RequestRewriter {
  /** Code units; servers refuse longer addresses, and nobody writes one by hand. */
  private static final int MAX_LENGTH = 8192;

  private static final String TOKEN = "The token has to be requested for Microsoft Graph as well.";
  private static final String VERSION = "v1.0";
  private static final String TYPED_SET = "{typedSet}";

  private final GraphTables tables;
  private final RouteTable routes;
  private final PathRewriter paths;
  private final QueryRewriter queries;
  private final ChangeQueries changes;
  private final Results results;

  /** Works by these tables. */
  public RequestRewriter(GraphTables tables, PermissionAdvisor permissions) {
    PropertyNames names = new PropertyNames(tables);
    this.tables = tables;
    this.routes = new RouteTable(tables.routes());
    this.paths = new PathRewriter(routes, names, new TypeNames(tables));
    this.queries = new QueryRewriter(tables.options(), names);
    this.results = new Results(routes, names, permissions);
    this.changes = new ChangeQueries(routes, paths, queries, results);
  }

  /** True for the name of a set of objects: {@code tenantDetails}. */
  public boolean isSet(String name) {
    return routes.begins(name);
  }

  /**
   * The request that takes the place of an Azure AD Graph one.
   *
   * @return empty when the address is none of Azure AD Graph, or longer than any server takes
   */
  public Optional<Rewrite> rewrite(GraphRequest request) {
    if (request.url().length() > MAX_LENGTH) {
      return Optional.empty();
    }
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
      return results.of(request.method(), "", draft);
    }
    String root = address.scheme() + host.get();
    Optional<String> identifier = Identifiers.target(request, address, root, draft);
    if (identifier.isPresent()) {
      String url = address.spelling().encode(identifier.get());
      return results.of(request.method(), url, draft);
    }
    if (Placeholders.isLogText(request.url())) {
      draft.giveUp("The text has placeholders of a log message: it is no request.");
    }
    return path(patched(request, draft), address, root, draft);
  }

  /** MERGE is the name that PATCH had before it was a standard. */
  private static GraphRequest patched(GraphRequest request, Draft draft) {
    if (request.method().filter("MERGE"::equals).isEmpty()) {
      return request;
    }
    draft.note(Effort.REVIEW, "MERGE is PATCH.");
    return new GraphRequest(Optional.of("PATCH"), request.url(), request.cloud());
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
    Asked asked =
        new Asked(request.method(), address, segments, QueryRewriter.read(address.query()), root);
    return changes.handles(asked) ? changes.rewrite(asked, draft) : single(asked, draft);
  }

  private Rewrite single(Asked asked, Draft draft) {
    TenantSegment segments = asked.segments();
    Optional<Target> found = paths.rewrite(asked.method(), segments.tokens(), draft);
    if (segments.isLinkOfAnswer()) {
      draft.giveUp(
          "The link of an answer is a whole address now: follow @odata.nextLink as it is.");
    }
    if (!segments.suffix().isEmpty() || segments.glued()) {
      draft.note(Effort.MANUAL, "Part of the path is not known here: look at where it comes from.");
    }
    if (found.isEmpty()) {
      return results.of(asked.method(), "", draft);
    }
    Target target = withPolicySet(found.get(), asked.address().query());
    QueryRewriter.Context context = new QueryRewriter.Context(target.entity(), asked.issuer());
    String query = queries.rewrite(asked.query(), context, draft);
    return results.of(target.method(), asked.url(target, query), target, draft);
  }

  /** An address without a path: the base of others, or a document about the service. */
  private Rewrite serviceRoot(GraphRequest request, Address address, String root, Draft draft) {
    if (request.method().isPresent() || address.hasQuery()) {
      draft.giveUp("This is the document of the service, which nothing has to ask for.");
      return results.of(request.method(), "", draft);
    }
    draft.note(Effort.MANUAL, "What is asked for below this address is not known here.");
    String url = address.spelling().encode(root + "/" + VERSION);
    return results.of(request.method(), url, draft);
  }

  private Target withPolicySet(Target target, String query) {
    if (!target.path().contains(TYPED_SET)) {
      return target;
    }
    PolicySet chosen =
        tables.policies().stream()
            .filter(set -> query.contains(set.type()))
            .findFirst()
            .orElse(tables.policies().get(0));
    String path = target.path().replace(TYPED_SET, chosen.set());
    return new Target(
        path, target.query(), chosen.version(), target.method(), target.entity(), target.kind());
  }
}
