package io.github.adalscan.detect.token.header;

import io.github.adalscan.detect.Detection;
import io.github.adalscan.detect.token.Objection;
import io.github.adalscan.detect.token.code.Code;
import io.github.adalscan.detect.token.code.Part;
import io.github.adalscan.fact.code.Event;
import io.github.adalscan.fact.code.Expr;
import io.github.adalscan.link.CallSites;
import io.github.adalscan.link.Closure;
import io.github.adalscan.link.Construction;
import io.github.adalscan.link.Place;
import io.github.adalscan.link.Scene;
import io.github.adalscan.link.TextValue;
import io.github.adalscan.model.FileContext;
import io.github.adalscan.model.Location;
import io.github.adalscan.rule.catalog.Resources;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds requests to APIs of Microsoft that nothing gives a token. */
final class MissingHeader {
  private static final Set<String> TEMPLATE =
      Set.of("getForObject", "getForEntity", "postForObject", "postForEntity", "patchForObject");
  private static final List<String> CLASSES =
      List.of("HttpGet", "HttpPost", "HttpPut", "HttpPatch", "HttpDelete", "Builder");
  private static final Set<String> BUILDERS = Set.of("newBuilder", "openConnection");
  private static final Set<String> ADDRESSES = Set.of("url", "uri", "newBuilder", "openConnection");
  private static final Set<String> HEADERS =
      Set.of(
          "header",
          "headers",
          "addHeader",
          "setHeader",
          "setHeaders",
          "setRequestProperty",
          "addRequestProperty",
          "setBearerAuth",
          "authenticate",
          "setAuthenticator");
  private static final Set<String> INTERCEPTS =
      Set.of(
          "addInterceptor",
          "addNetworkInterceptor",
          "interceptors",
          "additionalInterceptors",
          "getInterceptors",
          "setInterceptors",
          "requestInterceptor",
          "addInterceptorFirst",
          "addInterceptorLast",
          "addRequestInterceptorFirst",
          "addRequestInterceptorLast",
          "filter",
          "filters",
          "defaultHeader",
          "defaultHeaders",
          "setDefaultHeaders",
          "authenticator",
          "defaultRequest",
          "requestCustomizers",
          "basicAuthentication");

  private MissingHeader() {}

  static List<Objection> find(Detection detection) {
    List<Objection> all = new ArrayList<>();
    CallSites sites = detection.project().callSites();
    for (String type : CLASSES) {
      sites.createdAs(type).forEach(site -> request(site, detection).ifPresent(all::add));
    }
    for (String builder : BUILDERS.stream().sorted().toList()) {
      sites.named(builder).forEach(site -> request(site, detection).ifPresent(all::add));
    }
    for (String call : TEMPLATE.stream().sorted().toList()) {
      sites.named(call).forEach(site -> template(site, detection).ifPresent(all::add));
    }
    for (CallSites.Site site : sites.createdAs("AnonymousAuthenticationProvider")) {
      sdk(site, detection).ifPresent(all::add);
    }
    return all;
  }

  private static Optional<Objection> request(CallSites.Site site, Detection detection) {
    if (tested(site.place()) || !isRequest(site)) {
      return Optional.empty();
    }
    Construction made =
        detection.project().constructions().from(site.expr(), Scene.at(site.place()));
    boolean bare = made.calls().stream().noneMatch(c -> HEADERS.contains(Construction.name(c)));
    boolean own = isConnection(site) || Code.name(site.expr()).equals("newBuilder");
    if (!bare || (!own && intercepted(detection)) || escapes(made, site.place(), detection)) {
      return Optional.empty();
    }
    return address(made, site, detection);
  }

  private static boolean isRequest(CallSites.Site site) {
    if (site.expr() instanceof Expr.New creation) {
      String name = creation.type().name();
      return !name.endsWith("Builder") || name.endsWith("Request.Builder");
    }
    return site.expr() instanceof Expr.Call call
        && (call.name().equals("openConnection")
            || Code.isNamed(call.owner(), Set.of("HttpRequest")));
  }

  private static boolean isConnection(CallSites.Site site) {
    return Code.name(site.expr()).equals("openConnection");
  }

  /** A request that is handed to code of the tree may get its header there. */
  private static boolean escapes(Construction made, Place place, Detection detection) {
    Optional<Part> around = Part.around(place);
    if (around.isEmpty()) {
      return true;
    }
    Part whole = around.get().in(0);
    Event event = whole.event(place.event());
    if (event instanceof Event.Return || !(event instanceof Event.Assign assign)) {
      return event instanceof Event.Return || passed(event.expressions(), made, place, detection);
    }
    if (!(assign.target() instanceof Expr.VariableRef variable)) {
      return true;
    }
    return whole.any(e -> hands(e, variable.variable(), place, detection))
        || whole.events().stream()
            .map(whole::event)
            .anyMatch(e -> e != event && hides(e, variable.variable()));
  }

  private static boolean passed(
      List<Expr> roots, Construction made, Place place, Detection detection) {
    return roots.stream()
        .anyMatch(
            root ->
                Code.any(
                    root,
                    e ->
                        e instanceof Expr.Call call
                            && inTree(call, place, detection)
                            && call.arguments().stream()
                                .anyMatch(a -> Code.any(a, x -> x == made.root().expr()))));
  }

  private static boolean hands(Expr expr, int variable, Place place, Detection detection) {
    return expr instanceof Expr.Call call
        && call.arguments().stream().anyMatch(a -> isVariable(a, variable))
        && inTree(call, place, detection);
  }

  private static boolean inTree(Expr.Call call, Place place, Detection detection) {
    boolean own =
        call.qualifier() == Expr.Qualifier.NONE || call.qualifier() == Expr.Qualifier.THIS;
    return own
        || detection
            .project()
            .types()
            .ownerOf(call, place)
            .flatMap(detection.project().declarations()::type)
            .isPresent();
  }

  /** The object goes to another variable or field, or out of the method. */
  private static boolean hides(Event event, int variable) {
    if (event instanceof Event.Return returned) {
      return isVariable(returned.value(), variable);
    }
    return event instanceof Event.Assign assign && isVariable(assign.value(), variable);
  }

  private static boolean isVariable(Expr expr, int variable) {
    Expr plain = expr instanceof Expr.Cast cast ? cast.operand() : expr;
    return plain instanceof Expr.VariableRef ref && ref.variable() == variable;
  }

  private static Optional<Objection> template(CallSites.Site site, Detection detection) {
    boolean plain = site.arguments().size() > 1 && !tested(site.place());
    boolean entity =
        site.arguments().stream()
            .skip(1)
            .anyMatch(a -> a instanceof Expr.VariableRef || a instanceof Expr.New);
    boolean get = Code.name(site.expr()).startsWith("get");
    return plain && (get || !entity) && !intercepted(detection)
        ? known(new Closure(site.arguments().get(0), Scene.at(site.place())), detection)
        : Optional.empty();
  }

  private static Optional<Objection> address(
      Construction made, CallSites.Site site, Detection detection) {
    List<Closure> calls = new ArrayList<>(made.calls());
    calls.add(0, made.root());
    for (Closure call : calls) {
      boolean names =
          call.expr() instanceof Expr.New || ADDRESSES.contains(Construction.name(call));
      if (names && isConnection(site) && site.receiver().isPresent()) {
        Optional<Objection> found = known(call.with(site.receiver().get()), detection);
        if (found.isPresent()) {
          return found;
        }
      }
      for (Expr argument : names ? Construction.arguments(call.expr()) : List.<Expr>of()) {
        Optional<Objection> found = known(call.with(argument), detection);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  /** The address when it surely is one of a protected API. */
  private static Optional<Objection> known(Closure address, Detection detection) {
    Resources resources = detection.resources();
    List<TextValue> values = detection.project().values().of(address);
    for (TextValue value : values) {
      String text = value.render();
      boolean open = text.contains("$metadata") || text.contains("/.well-known");
      Optional<String> api =
          Resources.host(text)
              .flatMap(resources::ofHost)
              .filter(found -> !found.id().equals("aad-graph"))
              .map(found -> found.name());
      if (values.size() == 1 && api.isPresent() && !open && hasPath(text)) {
        Location location = literal(value).orElse(address.location());
        return Optional.of(
            Objection.at(location, text).with("target", api.get()).steps(value.trail()));
      }
    }
    return Optional.empty();
  }

  private static boolean hasPath(String address) {
    int slash = address.indexOf('/', address.indexOf("://") + 3);
    return slash > 0 && slash < address.length() - 1;
  }

  private static Optional<Location> literal(TextValue value) {
    return value.pieces().stream()
        .filter(TextValue.Text.class::isInstance)
        .map(piece -> ((TextValue.Text) piece).origin())
        .findFirst();
  }

  private static Optional<Objection> sdk(CallSites.Site site, Detection detection) {
    Optional<Part> around = Part.around(site.place());
    boolean graph =
        around
            .filter(
                part ->
                    part.in(0)
                        .any(
                            e ->
                                e instanceof Expr.New creation
                                    && Code.isNamed(creation.type(), Set.of("GraphServiceClient"))))
            .isPresent();
    return graph && !tested(site.place())
        ? Optional.of(
            Objection.at(site.place().locate(site.expr()), "AnonymousAuthenticationProvider")
                .with("target", detection.catalogs().api("ms-graph").name()))
        : Optional.empty();
  }

  private static boolean tested(Place place) {
    return place.file().context() == FileContext.TEST || place.method().isEmpty();
  }

  /** True when clients of the tree may add headers on their own. */
  private static boolean intercepted(Detection detection) {
    CallSites sites = detection.project().callSites();
    return INTERCEPTS.stream().anyMatch(name -> !sites.named(name).isEmpty());
  }
}
