package io.github.adalscan.token.call;

import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.member.CallSites;
import io.github.adalscan.link.place.Closure;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.value.Construction;
import io.github.adalscan.model.Lazy;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.request.Addresses;
import io.github.adalscan.token.request.ClientMethods;
import io.github.adalscan.token.request.HeaderSites;
import io.github.adalscan.token.request.RequestSlice;
import io.github.adalscan.token.request.SentRequests;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Clients that are interfaces with annotations: Feign, Retrofit, Spring's HTTP interfaces and the
 * proxies of JAX-RS.
 */
final class DeclaredClients {
  private final ProjectFacts project;
  private final HeaderSites sites;
  private final Addresses addresses;
  private final ClientMethods methods;
  private final AnnotatedClients annotated;
  private final RegisteredClients registered;
  private final Set<String> settings;
  private final Set<String> transports;
  private final Set<String> plainTypes;
  private final Set<String> plainSettings;
  private final Set<String> makers;
  private final Lazy<List<DeclaredClient>> clients = Lazy.of(this::clients);

  DeclaredClients(ProjectFacts project, HeaderSites sites, Addresses addresses, Catalogs catalogs) {
    this.project = project;
    this.sites = sites;
    this.addresses = addresses;
    this.methods = new ClientMethods(project, catalogs);
    this.annotated = new AnnotatedClients(project, sites, methods, catalogs);
    this.registered = new RegisteredClients(project, sites, catalogs);
    this.makers = catalogs.words("client-makers");
    this.settings = catalogs.words("plain-client-settings");
    this.transports = catalogs.words("transport-settings");
    this.plainTypes = catalogs.words("plain-transports");
    this.plainSettings = catalogs.words("plain-transport-settings");
  }

  /**
   * A request of such a client.
   *
   * @param site where the token is put in
   * @param value the value of the header
   */
  record Sent(
      TextPart address, Optional<String> method, Closure site, Closure value, boolean addsScheme) {}

  /** All requests, at the annotations that state their paths. */
  List<SentRequests.Sent> declared() {
    List<SentRequests.Sent> all = new ArrayList<>();
    for (DeclaredClient client : clients.get()) {
      for (TextPart base : client.bases()) {
        for (ClientMethods.Request each : methods.of(client.type())) {
          all.add(new SentRequests.Sent(below(base, client.type(), each), each.verb()));
        }
      }
    }
    return all;
  }

  /** Those whose token is stated. */
  List<Sent> all() {
    List<Sent> all = new ArrayList<>();
    clients.get().forEach(client -> requests(client, all));
    return all;
  }

  /** The addresses of requests that nothing gives a token. */
  List<TextPart> bare() {
    List<TextPart> all = new ArrayList<>();
    for (DeclaredClient client : clients.get()) {
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

  private List<DeclaredClient> clients() {
    List<DeclaredClient> all = new ArrayList<>();
    makers.forEach(name -> project.callSites().named(name).forEach(site -> made(site, all)));
    for (Declared type : project.declarations().all()) {
      all.addAll(annotated.of(type));
      all.addAll(registered.of(type));
      if (all.stream().noneMatch(each -> each.type().equals(type))) {
        stating(type).ifPresent(all::add);
      }
    }
    return all;
  }

  private void made(CallSites.Site site, List<DeclaredClient> all) {
    if (site.arguments().stream().noneMatch(argument -> mayBeType(argument, site.place()))) {
      return;
    }
    for (Scene scene : project.scenes().of(site.place())) {
      Closure call = new Closure(site.expr(), scene);
      type(call).ifPresent(type -> made(type, call, all));
    }
  }

  private boolean mayBeType(Expr argument, Place place) {
    return project.declarations().named(argument).filter(t -> !methods.of(t).isEmpty()).isPresent()
        || (argument instanceof Expr.VariableRef ref
            && place
                .method()
                .filter(m -> m.variables().get(ref.variable()).type().name().endsWith("Class"))
                .isPresent());
  }

  /** The interface that an argument names, where it stands or where a caller passes it. */
  private Optional<Declared> type(Closure call) {
    return Construction.arguments(call.expr()).stream()
        .flatMap(argument -> named(call.with(argument)).stream())
        .filter(type -> !methods.of(type).isEmpty())
        .findFirst();
  }

  private Optional<Declared> named(Closure argument) {
    Optional<Declared> here = project.declarations().named(argument.expr());
    if (here.isPresent() || !(argument.expr() instanceof Expr.VariableRef)) {
      return here;
    }
    List<Declared> passed =
        project.tracer().sources(argument).stream()
            .flatMap(source -> project.declarations().named(source.closure().expr()).stream())
            .distinct()
            .toList();
    return passed.size() == 1 ? Optional.of(passed.get(0)) : Optional.empty();
  }

  private void made(Declared type, Closure call, List<DeclaredClient> all) {
    RequestSlice slice = new RequestSlice(project, sites, call);
    List<TextPart> bases = new ArrayList<>();
    for (Expr argument : Construction.arguments(call.expr())) {
      addresses.absolute(call.with(argument)).forEach(bases::add);
    }
    if (bases.isEmpty()) {
      slice.parts().forEach(part -> bases.addAll(addresses.of(part)));
    }
    all.add(new DeclaredClient(type, based(type, bases), slice.headers(), isPlain(call)));
  }

  /** An interface that states a whole address needs none of its client. */
  private List<TextPart> based(Declared type, List<TextPart> bases) {
    return methods
        .prefix(type)
        .filter(prefix -> isAbsolute(prefix.text()))
        .map(List::of)
        .orElse(bases);
  }

  /** A client of an interface that states its address, made where nothing shows it. */
  private Optional<DeclaredClient> stating(Declared type) {
    return methods
        .prefix(type)
        .filter(prefix -> isAbsolute(prefix.text()))
        .map(prefix -> new DeclaredClient(type, List.of(prefix), List.of(), false));
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

  private void requests(DeclaredClient client, List<Sent> all) {
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
            .map(base::below)
            .orElse(base);
    return start.below(TextPart.literal(request.path(), request.location()));
  }
}
