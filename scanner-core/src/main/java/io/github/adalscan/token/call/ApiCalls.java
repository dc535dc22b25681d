package io.github.adalscan.token.call;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.graph.rewrite.MicrosoftGraph;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.config.ConfigPairs;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.Bound;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.token.fact.ApiCall;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.origin.TokenOrigins;
import io.github.adalscan.token.request.AddressPlace;
import io.github.adalscan.token.request.Addresses;
import io.github.adalscan.token.request.HeaderSite;
import io.github.adalscan.token.request.HeaderSites;
import io.github.adalscan.token.request.RequestSlice;
import io.github.adalscan.token.request.RequestWords;
import io.github.adalscan.token.request.SentRequests;
import io.github.adalscan.token.sdk.SdkProviders;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Finds the places that put a token into a request, and which request that is. */
public final class ApiCalls {
  /** Requests that are looked at from all sides. */
  private static final int MAX_SLICES = 400;

  private static final List<String> COLLECTIONS = List.of("Map", "List", "Set", "Collection");

  private final ProjectFacts project;
  private final Addresses addresses;
  private final TokenOrigins origins;
  private final HeaderSites sites;
  private final SentRequests sent;
  private final CarriedTokens carried;
  private final DeclaredClients clients;
  private final SdkProviders givers;
  private final Map<Object, ApiCall> all = new LinkedHashMap<>();
  private final Set<HeaderSite> open = new LinkedHashSet<>();
  private int slices;

  /** Nothing is looked for yet. */
  public ApiCalls(ProjectFacts project, TokenOrigins origins, Catalogs catalogs) {
    this.carried = new CarriedTokens(project, catalogs);
    this.project = project;
    this.givers = new SdkProviders(project, catalogs);
    this.addresses = new Addresses(project, catalogs);
    this.origins = origins;
    this.sites = new HeaderSites(project, RequestWords.of(catalogs));
    this.sent = new SentRequests(sites.words());
    this.clients = new DeclaredClients(project, sites, addresses, catalogs);
  }

  /** Every request whose token is set in the tree. */
  public List<ApiCall> all() {
    sites.all().forEach(this::addDirect);
    new HeaderObjects(project, sites).all().forEach(this::addRelayed);
    Set<HeaderSite> untold = new LinkedHashSet<>(open);
    open.removeIf(site -> !hasOrigin(site));
    untold.removeAll(open);
    if (!open.isEmpty()) {
      addSent();
      new RelayedHeaders(project, sites).all().forEach(this::addRelayed);
      OwnClients own = new OwnClients(project, sites);
      List.copyOf(open).forEach(site -> own.of(site).forEach(this::addKept));
    }
    Map<Closure, List<ApiCall.Origin>> known = new HashMap<>();
    clients
        .all()
        .forEach(each -> addDeclared(each, known.computeIfAbsent(each.value(), origins::of)));
    open.addAll(untold);
    open.stream().filter(site -> !addDirect(site, addresses::of)).forEach(this::addUnknown);
    return all.values().stream().filter(call -> !isOnlyBase(call)).toList();
  }

  /** The address of a client whose requests are known is no request itself. */
  private boolean isOnlyBase(ApiCall base) {
    String address = base.address().text();
    return !base.origins().isEmpty()
        && all.values().stream()
            .anyMatch(
                call ->
                    call.address().text().length() > address.length()
                        && call.address().text().startsWith(address)
                        && call.header().location().equals(base.header().location())
                        && isPartOf(base.address(), call.address()));
  }

  private static boolean isPartOf(TextPart base, TextPart whole) {
    return whole.value().pieces().stream()
        .anyMatch(
            piece -> piece instanceof TextValue.Text text && text.origin().equals(base.location()));
  }

  /** The addresses that interfaces declare and that nothing gives a token. */
  public List<TextPart> bare() {
    return clients.bare();
  }

  /** All requests that interfaces declare, at the annotations with their paths. */
  public List<SentRequests.Sent> declared() {
    return clients.declared();
  }

  /** Where nothing tells what asked for the token, looking for the request is not worth it. */
  private boolean hasOrigin(HeaderSite site) {
    return carried.at(site) || !origins.of(Closure.at(site.value(), site.place())).isEmpty();
  }

  private void addRelayed(RelayedHeaders.Relayed relayed) {
    for (Construction request : requests(relayed.copy())) {
      if (add(relayed.header(), addresses.of(request), addresses.method(request))) {
        open.remove(relayed.header().site());
      }
    }
  }

  /** The request is sent elsewhere, so it is shown where its header is set. */
  private void addKept(RelayedHeaders.Relayed kept) {
    Closure set = new Closure(kept.header().site().expr(), kept.header().scene());
    for (Construction request : requests(kept.copy())) {
      List<TextPart> texts =
          addresses.of(request).stream()
              .map(part -> part.at(AddressPlace.of(part.value(), set, project)))
              .toList();
      if (add(kept.header(), texts, addresses.method(request))) {
        open.remove(kept.header().site());
      }
    }
  }

  /** The requests of one client share the token, so it is led back once. */
  private void addDeclared(DeclaredClients.Sent sent, List<ApiCall.Origin> from) {
    put(
        new ApiCall(
            sent.address(),
            sent.method(),
            sent.site(),
            sent.value(),
            sent.addsScheme(),
            fitting(from, sent.address())));
    open.removeIf(site -> site.place().locate(site.expr()).equals(sent.site().location()));
  }

  /** The header is set on the request itself, which states its address. */
  private void addDirect(HeaderSite site) {
    if (!addDirect(site, addresses::stated)) {
      open.add(site);
    }
  }

  private boolean addDirect(HeaderSite site, Function<Construction, List<TextPart>> texts) {
    boolean any = false;
    for (Scene scene : project.scenes().of(site.place())) {
      RequestSlice.Header header = new RequestSlice.Header(site, scene);
      for (Construction request : requests(new Closure(site.expr(), scene))) {
        any |= add(header, texts.apply(request), addresses.method(request));
      }
    }
    return any;
  }

  /** The header is set on something that a request is sent with. */
  private void addSent() {
    Set<HeaderSite> found = new LinkedHashSet<>();
    for (String name : sites.words().sending()) {
      for (CallSites.Site site : project.callSites().named(name)) {
        if (sent.sends(site)
            && isClient(site)
            && project.within(slices + 1, MAX_SLICES, Bound.SLICES)) {
          addSent(site, found);
        }
      }
    }
    open.removeAll(found);
  }

  /** False where the receiver is of a type that the tree declares, or a collection. */
  private boolean isClient(CallSites.Site site) {
    TypeRef type =
        site.receiver().map(r -> project.types().typeOf(r, site.place())).orElse(TypeRef.UNKNOWN);
    boolean own =
        project.declarations().resolve(type).flatMap(project.declarations()::type).isPresent();
    boolean collection = COLLECTIONS.stream().anyMatch(type.name()::endsWith);
    return !own && !(type.isKnown() && collection);
  }

  private void addSent(CallSites.Site site, Set<HeaderSite> found) {
    for (Scene scene : project.scenes().of(site.place())) {
      slices++;
      Closure call = new Closure(site.expr(), scene);
      RequestSlice slice = new RequestSlice(project, sites, call);
      for (RequestSlice.Header header : slice.headers()) {
        if (open.contains(header.site())
            && sent.of(call, slice, addresses).stream()
                .map(request -> add(header, request))
                .reduce(false, Boolean::logicalOr)) {
          found.add(header.site());
        }
      }
    }
  }

  private boolean add(RequestSlice.Header header, SentRequests.Sent request) {
    return add(header, List.of(request.address()), request.method());
  }

  private boolean add(RequestSlice.Header header, List<TextPart> texts, Optional<String> method) {
    if (texts.isEmpty()) {
      return false;
    }
    Closure site = new Closure(header.site().expr(), header.scene());
    Closure value = site.with(header.site().value());
    List<ApiCall.Origin> from = origins.of(value);
    for (TextPart address : texts) {
      List<ApiCall.Origin> fitting = fitting(from, address);
      put(new ApiCall(address, method, site, value, header.site().addsScheme(), fitting));
    }
    return true;
  }

  /** Values of different profiles do not meet. */
  private List<ApiCall.Origin> fitting(List<ApiCall.Origin> from, TextPart address) {
    ConfigPairs pairs = project.configPairs();
    return from.stream()
        .filter(
            origin ->
                origin.request().asked().stream()
                    .allMatch(part -> pairs.together(part.value(), address.value())))
        .toList();
  }

  private void addUnknown(HeaderSite site) {
    for (Scene scene : project.scenes().of(site.place())) {
      Closure here = new Closure(site.expr(), scene);
      Closure value = here.with(site.value());
      TextPart address =
          givers.gives(site.place())
              ? TextPart.literal(MicrosoftGraph.ADDRESS, here.location())
              : TextPart.of(TextValue.hole(""), here.location());
      List<ApiCall.Origin> from = origins.of(value);
      put(new ApiCall(address, Optional.empty(), here, value, site.addsScheme(), from));
    }
  }

  private void put(ApiCall call) {
    all.putIfAbsent(
        List.of(
            call.site().location(),
            call.address().text(),
            call.address().location(),
            call.origins().stream().map(o -> o.request().location()).toList()),
        call);
  }

  /** How the request is made that a header is set on. */
  private List<Construction> requests(Closure site) {
    List<Construction> all = new ArrayList<>();
    if (site.expr() instanceof Expr.Call call && call.receiver().isPresent()) {
      for (Construction made : project.constructions().of(site.with(call.receiver().get()))) {
        all.add(withRest(made, site));
      }
    }
    return all;
  }

  /** Adds what the same chain, or a later statement, calls after the header. */
  private Construction withRest(Construction made, Closure site) {
    Construction rest = project.constructions().from(site.expr(), site.scene());
    List<Closure> calls = new ArrayList<>(made.calls());
    calls.addAll(rest.calls());
    if (made.root().scene().place().method().equals(site.scene().place().method())) {
      Construction whole = project.constructions().from(made.root().expr(), made.root().scene());
      whole.calls().stream().filter(c -> !calls.contains(c)).forEach(calls::add);
    }
    return new Construction(made.root(), calls, made.trail());
  }
}
