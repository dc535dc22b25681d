package io.github.adalscan.token.call;

import io.github.adalscan.fact.TypeRef;
import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.place.Scene;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.LastPart;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.request.ClientMethods;
import io.github.adalscan.token.request.HeaderSite;
import io.github.adalscan.token.request.HeaderSites;
import io.github.adalscan.token.request.RequestSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Clients that a container makes of annotated interfaces, with the interceptors that it knows:
 * Feign's.
 */
final class AnnotatedClients {
  private final ProjectFacts project;
  private final HeaderSites sites;
  private final ClientMethods methods;
  private final Set<String> settings;
  private final Set<String> global;
  private final Set<String> annotations;
  private final Map<String, String> elements;

  AnnotatedClients(
      ProjectFacts project, HeaderSites sites, ClientMethods methods, Catalogs catalogs) {
    this.project = project;
    this.sites = sites;
    this.methods = methods;
    this.settings = catalogs.words("declared-client-settings");
    this.global = catalogs.words("global-interceptors");
    this.annotations = catalogs.words("client-annotations");
    this.elements = catalogs.meanings("client-elements");
  }

  /** The clients that a type stands for: {@code @FeignClient(url = ...)}. */
  List<DeclaredClient> of(Declared type) {
    List<DeclaredClient> all = new ArrayList<>();
    for (Annotation each : type.type().annotations()) {
      Optional<Expr> url = element(each, "address");
      if (annotations.contains(ClientMethods.simple(each)) && url.isPresent()) {
        List<RequestSlice.Header> headers = interceptors(each);
        boolean plain = element(each, "configuration").isEmpty() && !intercepted();
        all.add(new DeclaredClient(type, bases(type, each, url.get()), headers, plain));
      }
    }
    return all;
  }

  /** What a client's annotation says that means something. */
  private Optional<Expr> element(Annotation client, String meaning) {
    return elements.entrySet().stream()
        .filter(each -> each.getValue().equals(meaning))
        .flatMap(each -> Optional.ofNullable(client.values().get(each.getKey())).stream())
        .findFirst();
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
    return global.contains(LastPart.ofName(type));
  }

  private boolean sets(String key) {
    String lower = key.toLowerCase(Locale.ROOT);
    return lower.contains("feign") && settings.stream().anyMatch(lower::contains);
  }

  /** The address of a client, with the path that stands before those of its methods. */
  private List<TextPart> bases(Declared type, Annotation client, Expr url) {
    Place place = new Place(type, Optional.empty(), Place.NO_EVENT);
    List<TextPart> bases = new ArrayList<>();
    List<TextValue> values =
        url instanceof Expr.Literal literal
            ? project.values().configured(literal, place)
            : project.values().of(url, place);
    values.forEach(value -> bases.add(TextPart.of(value, place.locate(url))));
    Optional<TextPart> path =
        element(client, "path").flatMap(p -> methods.texts(p, place).stream().findFirst());
    return path.isEmpty() ? bases : bases.stream().map(base -> base.below(path.get())).toList();
  }

  /** Of the client's own configuration, else those of all clients. */
  private List<RequestSlice.Header> interceptors(Annotation client) {
    List<RequestSlice.Header> all = new ArrayList<>();
    Optional<Expr> configuration = element(client, "configuration");
    if (configuration.isEmpty()) {
      project.declarations().all().stream().filter(this::intercepts).forEach(t -> add(t, all));
      providers(all);
      return all;
    }
    List<Expr> types =
        configuration.get() instanceof Expr.ArrayOf array
            ? array.elements()
            : List.of(configuration.get());
    types.stream()
        .flatMap(t -> project.declarations().named(t).stream())
        .forEach(type -> add(type, all));
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
}
