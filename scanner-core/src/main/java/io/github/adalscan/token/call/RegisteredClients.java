package io.github.adalscan.token.call;

import io.github.adalscan.fact.code.Annotation;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.ProjectFacts;
import io.github.adalscan.link.place.Declared;
import io.github.adalscan.link.place.Place;
import io.github.adalscan.link.text.TextValue;
import io.github.adalscan.model.Region;
import io.github.adalscan.rule.catalog.Catalogs;
import io.github.adalscan.token.fact.TextPart;
import io.github.adalscan.token.request.ClientMethods;
import io.github.adalscan.token.request.HeaderSite;
import io.github.adalscan.token.request.HeaderSites;
import io.github.adalscan.token.request.RequestSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Clients that MicroProfile and Micronaut make of registered interfaces, with the providers that
 * these name; what else the container adds is not known.
 */
final class RegisteredClients {
  private final ProjectFacts project;
  private final HeaderSites sites;
  private final Set<String> registering;
  private final Set<String> providing;
  private final Set<String> keys;
  private final Map<String, String> elements;

  RegisteredClients(ProjectFacts project, HeaderSites sites, Catalogs catalogs) {
    this.project = project;
    this.sites = sites;
    this.registering = catalogs.words("client-registering");
    this.providing = catalogs.words("client-provider-annotations");
    this.keys = catalogs.words("client-address-keys");
    this.elements = catalogs.meanings("registered-client-elements");
  }

  /** The client that a type stands for: {@code @RegisterRestClient(baseUri = ...)}. */
  List<DeclaredClient> of(Declared type) {
    List<DeclaredClient> all = new ArrayList<>();
    for (Annotation each : type.type().annotations()) {
      if (registering.contains(ClientMethods.simple(each))) {
        List<TextPart> bases = bases(each, new Place(type, Optional.empty(), Place.NO_EVENT));
        if (!bases.isEmpty()) {
          all.add(new DeclaredClient(type, bases, providers(type), false));
        }
      }
    }
    return all;
  }

  /** What the configuration sets counts, known or not, in place of what the annotation says. */
  private List<TextPart> bases(Annotation client, Place place) {
    List<TextPart> all = new ArrayList<>();
    boolean set = false;
    for (Expr.Literal name : names(client, place)) {
      for (String key : keys) {
        List<TextValue> values = set(key.replace("{}", name.value()), name, place);
        set |= !values.isEmpty();
        add(values, name, place, all);
      }
    }
    for (Expr address : set ? List.<Expr>of() : elements(client, "address")) {
      add(project.values().of(address, place), address, place, all);
    }
    return all;
  }

  /** The names that keys hold: those that the annotation gives, and that of the interface. */
  private List<Expr.Literal> names(Annotation client, Place place) {
    List<Expr.Literal> all = new ArrayList<>();
    for (Expr name : elements(client, "key")) {
      if (name instanceof Expr.Literal text) {
        all.add(text);
      }
    }
    all.add(text(place.owner().type().name(), client.region()));
    return all;
  }

  /** The elements of an annotation that mean something, those that say it best first. */
  private List<Expr> elements(Annotation client, String meaning) {
    return client.values().entrySet().stream()
        .filter(each -> elements.getOrDefault(each.getKey(), "").contains(meaning))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** What the configuration holds under a key; nothing when nobody sets it. */
  private List<TextValue> set(String key, Expr.Literal name, Place place) {
    Expr.Literal wanted = text("${" + key + "}", name.region());
    return project.values().configured(wanted, place).stream()
        .filter(value -> !value.trail().isEmpty())
        .toList();
  }

  private static Expr.Literal text(String value, Region region) {
    return new Expr.Literal(Expr.LiteralKind.TEXT, value, false, region);
  }

  private static void add(List<TextValue> values, Expr expr, Place place, List<TextPart> all) {
    values.stream()
        .filter(value -> value.start().startsWith("http"))
        .forEach(value -> all.add(TextPart.of(value, place.locate(expr))));
  }

  private List<RequestSlice.Header> providers(Declared type) {
    List<RequestSlice.Header> all = new ArrayList<>();
    type.type().annotations().stream()
        .filter(each -> providing.contains(ClientMethods.simple(each)))
        .flatMap(each -> Optional.ofNullable(each.values().get("value")).stream())
        .flatMap(provider -> project.declarations().named(provider).stream())
        .forEach(provider -> add(provider, all));
    return all;
  }

  private void add(Declared provider, List<RequestSlice.Header> all) {
    for (HeaderSite site : sites.inType(provider.type().name())) {
      project.scenes().of(site.place()).forEach(s -> all.add(new RequestSlice.Header(site, s)));
    }
  }
}
