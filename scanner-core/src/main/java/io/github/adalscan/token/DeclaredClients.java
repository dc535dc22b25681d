package io.github.adalscan.token;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.rule.catalog.Catalogs;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/**
 * Clients that are interfaces with annotations: Feign, Retrofit, Spring's HTTP interfaces and the
 * proxies of JAX-RS.
 */
final class DeclaredClients {
  private final ProjectFacts project;
  private final HeaderSites sites;
  private final Addresses addresses;
  private final ClientMethods methods;
  private final Set<String> settings;
  private final Set<String> feignSettings;
  private final Set<String> transports;
  private final Set<String> plainTypes;
  private final Set<String> plainSettings;
  private final SortedSet<String> makers;
  private final Set<String> global;
  private final Set<String> annotations;
  private final Lazy<List<Client>> clients = Lazy.of(this::clients);

  DeclaredClients(ProjectFacts project, HeaderSites sites, Addresses addresses, Catalogs catalogs) {
    this.project = project;
    this.sites = sites;
    this.addresses = addresses;
    this.methods = new ClientMethods(project, catalogs);
    this.makers = catalogs.words("client-makers");
    this.global = catalogs.words("global-interceptors");
    this.annotations = catalogs.words("client-annotations");
    this.settings = catalogs.words("plain-client-settings");
    this.transports = catalogs.words("transport-settings");
    this.plainTypes = catalogs.words("plain-transports");
    this.plainSettings = catalogs.words("plain-transport-settings");
    this.feignSettings = catalogs.words("declared-client-settings");
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
    List<TextPart> all = new ArrayList<>();
    for (Client client : clients.get()) {
      for (TextPart base : client.bases()) {
        methods.of(client.type()).forEach(each -> all.add(below(base, client.type(), each)));
      }
    }
    return all;
  }

  /**
   * A client.
   *
   * @param bases the addresses before the paths of its methods
   * @param headers what its interceptors put in
   * @param plain true when nothing else can put something in
   */
  private record Client(
      Declared type, List<TextPart> bases, List<RequestSlice.Header> headers, boolean plain) {}

  /** Those whose token is stated. */
  List<Sent> all() {
    List<Sent> all = new ArrayList<>();
    clients.get().forEach(client -> requests(client, all));
    return all;
  }

  /** The addresses of requests that nothing gives a token. */
  List<TextPart> bare() {
    List<TextPart> all = new ArrayList<>();
    for (Client client : clients.get()) {
      if (client.plain() && client.headers().isEmpty()) {
        for (TextPart base : client.bases()) {
          methods.of(client.type()).stream()
              .filter(request -> request.token().isEmpty() && !methods.writesToken(request))
              .forEach(request -> all.add(below(base, client.type(), request)));
        }
      }
    }
    return all;
  }

  private List<Client> clients() {
    List<Client> all = new ArrayList<>();
    makers.forEach(name -> project.callSites().named(name).forEach(site -> made(site, all)));
    project.declarations().all().forEach(type -> annotated(type, all));
    return all;
  }

  private void made(CallSites.Site site, List<Client> all) {
    Optional<Declared> type = site.arguments().stream().flatMap(a -> type(a).stream()).findFirst();
    if (type.isEmpty() || methods.of(type.get()).isEmpty()) {
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
      all.add(new Client(type.get(), based(type.get(), bases), slice.headers(), isPlain(call)));
    }
  }

  /** An interface that states a whole address needs none of its client. */
  private List<TextPart> based(Declared type, List<TextPart> bases) {
    return methods
        .prefix(type)
        .filter(prefix -> isAbsolute(prefix.text()))
        .map(List::of)
        .orElse(bases);
  }

  private static boolean isAbsolute(String text) {
    return text.startsWith("http://") || text.startsWith("https://");
  }

  /** True for a builder whose settings are known not to touch the requests. */
  private boolean isPlain(Closure call) {
    List<Construction> made = project.constructions().of(call);
    return !made.isEmpty()
        && made.stream()
            .allMatch(
                each ->
                    isBuilder(each.root().expr())
                        && each.calls().stream()
                            .allMatch(
                                c -> settings.contains(Construction.name(c)) || sendsPlainly(c)));
  }

  /** {@code client(new OkHttpClient())}: what sends the requests adds nothing to them. */
  private boolean sendsPlainly(Closure setting) {
    List<Construction> made =
        transports.contains(Construction.name(setting))
            ? Construction.argument(setting, 0).map(project.constructions()::of).orElse(List.of())
            : List.of();
    return !made.isEmpty() && made.stream().allMatch(this::isPlain);
  }

  private boolean isPlain(Construction client) {
    return client.root().expr() instanceof Expr.New creation
        && plainTypes.stream().anyMatch(creation.type().name()::endsWith)
        && client.calls().stream().allMatch(c -> plainSettings.contains(Construction.name(c)));
  }

  private static boolean isBuilder(Expr root) {
    return root instanceof Expr.New creation
        ? creation.type().name().endsWith("Builder")
        : root instanceof Expr.Call call && call.name().equals("builder");
  }

  private Optional<Declared> type(Expr argument) {
    return argument instanceof Expr.ClassLiteral literal
        ? project.declarations().resolve(literal.type()).flatMap(project.declarations()::type)
        : Optional.empty();
  }

  /** {@code @FeignClient(url = ...)}. */
  private void annotated(Declared type, List<Client> all) {
    for (Annotation each : type.type().annotations()) {
      Expr url = each.values().get("url");
      if (annotations.contains(ClientMethods.simple(each)) && url != null) {
        List<RequestSlice.Header> headers = interceptors(each);
        boolean plain = each.values().get("configuration") == null && !intercepted();
        all.add(new Client(type, feign(type, each, url), headers, plain));
      }
    }
  }

  /** True when a bean, or a setting, may put a token into the requests of all clients. */
  private boolean intercepted() {
    return project.files().stream()
        .anyMatch(
            file ->
                file.typeUses().stream().anyMatch(use -> isNamed(use.type().name()))
                    || file.config().stream().anyMatch(entry -> sets(entry.key())));
  }

  private boolean isNamed(String type) {
    return global.contains(type.substring(type.lastIndexOf('.') + 1));
  }

  private boolean sets(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return lower.contains("feign") && feignSettings.stream().anyMatch(lower::contains);
  }

  /** The address of a client, with the path that stands before those of its methods. */
  private List<TextPart> feign(Declared type, Annotation client, Expr url) {
    Place place = new Place(type, Optional.empty(), Place.NO_EVENT);
    List<TextPart> bases = new ArrayList<>();
    List<TextValue> values =
        url instanceof Expr.Literal literal
            ? project.values().configured(literal, place)
            : project.values().of(url, place);
    values.forEach(value -> bases.add(TextPart.of(value, place.locate(url))));
    Optional<TextPart> path =
        Optional.ofNullable(client.values().get("path"))
            .flatMap(p -> methods.texts(p, place).stream().findFirst());
    return path.isEmpty() ? bases : bases.stream().map(base -> below(base, path.get())).toList();
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
    return type.type().supertypes().stream().anyMatch(this::isGlobal);
  }

  private boolean isGlobal(TypeRef type) {
    return global.stream().anyMatch(type.name()::endsWith);
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
              .filter(m -> isGlobal(m.returnType()))
              .filter(m -> m.annotations().stream().anyMatch(a -> a.type().name().equals("Bean")))
              .isPresent();
      if (provides) {
        all.add(new RequestSlice.Header(site, Scene.at(site.place())));
      }
    }
  }

  private void requests(Client client, List<Sent> all) {
    for (TextPart base : client.bases()) {
      for (ClientMethods.Request request : methods.of(client.type())) {
        TextPart address = below(base, client.type(), request);
        for (RequestSlice.Header header : client.headers()) {
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
  private TextPart below(TextPart base, Declared type, ClientMethods.Request request) {
    TextPart start =
        methods
            .prefix(type)
            .filter(prefix -> !isAbsolute(prefix.text()) && !prefix.text().isEmpty())
            .map(prefix -> below(base, prefix))
            .orElse(base);
    return below(start, TextPart.literal(request.path(), request.location()));
  }

  private static TextPart below(TextPart base, TextPart more) {
    String path = more.text();
    String text = base.text();
    boolean slash = path.isEmpty() || text.endsWith("/") || path.startsWith("/");
    String rest = text.endsWith("/") && path.startsWith("/") ? path.substring(1) : path;
    TextValue behind = TextValue.of(slash ? rest : "/" + rest, more.location());
    return new TextPart(base.value().then(behind), more.location());
  }
}
