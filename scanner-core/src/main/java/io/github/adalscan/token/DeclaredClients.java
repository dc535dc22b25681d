package io.github.adalscan.token;

import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.CallSites;
import io.github.adalscan.link.Closure;
import io.github.adalscan.link.Construction;
import io.github.adalscan.link.Declared;
import io.github.adalscan.link.Place;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.Scene;
import io.github.adalscan.link.TextValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Clients that are interfaces with annotations: Feign, Retrofit, Spring's HTTP interfaces and the
 * proxies of JAX-RS.
 */
final class DeclaredClients {
  /** Calls that make a client of an interface, which is an argument of theirs. */
  private static final Set<String> MAKERS =
      Set.of("target", "create", "createClient", "build", "proxy");

  private static final String GLOBAL = "RequestInterceptor";

  private final ProjectFacts project;
  private final HeaderSites sites;
  private final Addresses addresses;
  private final List<TextPart> declared = new ArrayList<>();

  DeclaredClients(ProjectFacts project, HeaderSites sites, Addresses addresses) {
    this.project = project;
    this.sites = sites;
    this.addresses = addresses;
  }

  /**
   * A request of such a client.
   *
   * @param site where the token is put in
   * @param value the value of the header
   */
  record Sent(
      TextPart address, Optional<String> method, Closure site, Closure value, boolean addsScheme) {}

  /** The addresses of all requests, at the annotations that state their paths. */
  List<TextPart> addresses() {
    all();
    return List.copyOf(declared);
  }

  /** Those whose token is stated. */
  List<Sent> all() {
    declared.clear();
    List<Sent> all = new ArrayList<>();
    MAKERS.stream()
        .sorted()
        .forEach(name -> project.callSites().named(name).forEach(site -> made(site, all)));
    project.declarations().all().forEach(type -> annotated(type, all));
    return all;
  }

  private void made(CallSites.Site site, List<Sent> all) {
    Optional<Declared> type = site.arguments().stream().flatMap(a -> type(a).stream()).findFirst();
    if (type.isEmpty() || ClientMethods.of(type.get()).isEmpty()) {
      return;
    }
    for (Scene scene : project.scenes().of(site.place())) {
      Closure call = new Closure(site.expr(), scene);
      RequestSlice slice = new RequestSlice(project, sites, call);
      List<TextPart> bases = new ArrayList<>();
      for (Expr argument : site.arguments()) {
        addresses.absolute(call.with(argument)).forEach(bases::add);
      }
      if (bases.isEmpty()) {
        slice.parts().forEach(part -> bases.addAll(addresses.of(part)));
      }
      requests(type.get(), bases, slice.headers(), all);
    }
  }

  private Optional<Declared> type(Expr argument) {
    return argument instanceof Expr.ClassLiteral literal
        ? project.declarations().resolve(literal.type()).flatMap(project.declarations()::type)
        : Optional.empty();
  }

  /** {@code @FeignClient(url = ...)}. */
  private void annotated(Declared type, List<Sent> all) {
    for (Annotation each : type.type().annotations()) {
      if (ClientMethods.simple(each).equals("FeignClient")
          && each.values().get("url") instanceof Expr.Literal url) {
        List<TextPart> bases = new ArrayList<>();
        Place place = new Place(type, Optional.empty(), Place.NO_EVENT);
        for (TextValue value : project.values().configured(url, place)) {
          bases.add(TextPart.of(value, place.locate(url)));
        }
        requests(type, bases, interceptors(each), all);
      }
    }
  }

  /** Of the client's own configuration, else those of all clients. */
  private List<RequestSlice.Header> interceptors(Annotation client) {
    List<RequestSlice.Header> all = new ArrayList<>();
    Expr configuration = client.values().get("configuration");
    if (configuration == null) {
      project.declarations().all().stream().filter(this::intercepts).forEach(t -> add(t, all));
      providers(all);
      return all;
    }
    List<Expr> types =
        configuration instanceof Expr.ArrayOf array ? array.elements() : List.of(configuration);
    types.stream().flatMap(t -> type(t).stream()).forEach(type -> add(type, all));
    return all;
  }

  private boolean intercepts(Declared type) {
    return type.type().supertypes().stream().anyMatch(s -> s.name().endsWith(GLOBAL));
  }

  private void add(Declared type, List<RequestSlice.Header> all) {
    for (HeaderSite site : sites.inType(type.type().name())) {
      project.scenes().of(site.place()).forEach(s -> all.add(new RequestSlice.Header(site, s)));
    }
  }

  /** The methods that give an interceptor to the container. */
  private void providers(List<RequestSlice.Header> all) {
    for (HeaderSite site : sites.all()) {
      boolean provides =
          site.place()
              .method()
              .filter(m -> m.returnType().name().endsWith(GLOBAL))
              .filter(m -> m.annotations().stream().anyMatch(a -> a.type().name().equals("Bean")))
              .isPresent();
      if (provides) {
        all.add(new RequestSlice.Header(site, Scene.at(site.place())));
      }
    }
  }

  private void requests(
      Declared type, List<TextPart> bases, List<RequestSlice.Header> headers, List<Sent> all) {
    for (TextPart base : bases) {
      for (ClientMethods.Request request : ClientMethods.of(type)) {
        TextPart address = below(base, request);
        declared.add(address);
        for (RequestSlice.Header header : headers) {
          Closure site = new Closure(header.site().expr(), header.scene());
          Closure value = site.with(header.site().value());
          all.add(new Sent(address, request.verb(), site, value, header.site().addsScheme()));
        }
        request.token().ifPresent(index -> passed(request, index, address, all));
      }
    }
  }

  /** The token is an argument of the method's callers. */
  private void passed(ClientMethods.Request request, int index, TextPart address, List<Sent> all) {
    for (CallSites.Site site : project.callSites().of(request.method())) {
      for (Scene scene : project.scenes().of(site.place())) {
        Closure call = new Closure(site.expr(), scene);
        List<Expr> arguments = Construction.arguments(site.expr());
        all.add(
            new Sent(
                address,
                request.verb(),
                call,
                call.with(arguments.get(index)),
                request.addsScheme()));
      }
    }
  }

  /** The address; each method of the interface has a place of its own. */
  private static TextPart below(TextPart base, ClientMethods.Request request) {
    String path = request.path();
    String text = base.text();
    boolean slash = path.isEmpty() || text.endsWith("/") || path.startsWith("/");
    String rest = text.endsWith("/") && path.startsWith("/") ? path.substring(1) : path;
    TextValue more = TextValue.of(slash ? rest : "/" + rest, request.location());
    return new TextPart(base.value().then(more), request.location());
  }
}
